/** Parameters that say how a reader came to a page, never which page it is. */
const trackingParameters = new RegExp(
  `^(?:${[
    'utm_.+',
    '[a-z]*clid',
    '[gw]braid',
    'mc_[ce]id',
    '_hs(?:enc|mi)',
    '_ga|_gl',
    'mkt_tok',
    'oly_(?:anon|enc)_id',
    'vero_(?:conv|id)',
    'igsh(?:id)?',
    'ref_(?:src|url)',
    'guc(?:counter|e_.+)',
    'at_(?:medium|campaign|custom\\d|link_.+|ptr_name|format|bbc_team)',
    'cmpid|cmp|cid|ncid|ocid|icid|s_cid|ito|xtor',
    '__twitter_impression',
    'sr_share|smid|smtyp',
    'feedtype|feedname',
    'mod|ns_(?:campaign|mchannel|source|linkname|fee)',
  ].join('|')})$`,
  'i',
);

/** Parameters that track only with certain values, and may mean something with others. */
const trackingValues: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    ref: /^(?:rss|feed|twitter|facebook|hn|newsletter|home|upstract\.com|tldr)/i,
    source: /^(?:rss|feed|twitter|facebook|email|newsletter)/i,
    src: /^(?:rss|feed|twitter|facebook)/i,
    from: /^(?:rss|feed|timeline|singlemessage|groupmessage)/i,
    partner: /^(?:rss|feed)/i,
    emc: /^rss$/i,
    rss: /^(?:1|true|)$/i,
    feed: /^(?:rss|1|true|)$/i,
    amp: /^(?:1|true|)$/i,
    outputtype: /^amp$/i,
  }),
);

const mobileHost = /^(?:m|mobile|amp)\.(?=[^.]+\.)/;

/**
 * One address for the many a page goes by: without tracking, fragment, AMP and mobile variants. Conservative:
 * what might tell two pages apart stays, so the result still leads to the page. An address that is none comes
 * back as it was.
 */
export function canonicalAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(unwrap(address.trim()));
  } catch {
    return address;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return address;
  if (!url.hash.startsWith('#!')) url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname
    .replace(/\.$/, '')
    .replace(/^([a-z]{2,3})\.m\.(?=wikipedia\.org$)/, '$1.')
    .replace(mobileHost, 'www.');
  for (const [name, value] of [...url.searchParams]) {
    if (trackingParameters.test(name) || trackingValues.get(name.toLowerCase())?.test(value)) {
      url.searchParams.delete(name);
    }
  }
  if (url.search === '?' || [...url.searchParams].length === 0) url.search = '';
  const path = url.pathname
    .replace(/\/amp\/?$/, '/')
    .replace(/\.amp(?=$|\.html$)/, '')
    .replace(/\/index\.(?:html?|php)$/, '/');
  url.pathname = path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
  return url.href;
}

/** The page behind an address of Google's AMP viewer, an AMP cache, or a redirect of Google's. */
function unwrap(address: string): string {
  const amp =
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?([^?#]+)/i.exec(address) ??
    /^https?:\/\/[\w-]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?([^?#]+)/i.exec(address);
  if (amp?.[2]) return `${amp[1] ? 'https' : 'http'}://${amp[2]}`;
  if (/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i.test(address)) {
    const { searchParams } = new URL(address);
    const target = searchParams.get('url') ?? searchParams.get('q') ?? '';
    if (/^https?:\/\//.test(target)) return target;
  }
  return address;
}
