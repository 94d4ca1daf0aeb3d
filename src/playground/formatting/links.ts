/** A checked link, or why Telegram would refuse it. */
export type CheckedLink =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'bad'; readonly problem: string };

const bad = (problem: string): CheckedLink => ({ kind: 'bad', problem });

/**
 * Checks an address as Telegram does: a missing scheme means http, only http, https, tg and ton are known, and
 * a host needs a dot. The link comes back as Telegram stores it, with at least `/` as its path.
 */
export function checkLink(link: string): CheckedLink {
  const own = /^(tg|ton|tonsite):(?:\/\/)?([a-z0-9_-][^\s]*)$/i.exec(link);
  if (own?.[1] && own[2]) return { kind: 'link', url: `${own[1].toLowerCase()}://${own[2]}` };

  const scheme = /^([^:/?#\s]*):\/\//.exec(link);
  const protocol = scheme ? (scheme[1] ?? '').toLowerCase() : 'http';
  if (protocol !== 'http' && protocol !== 'https') return bad('Unsupported URL protocol');
  const rest = scheme ? link.slice(scheme[0].length) : link;

  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const path = end === -1 ? '' : rest.slice(end);
  const at = authority.lastIndexOf('@');
  const userinfo = at === -1 ? '' : authority.slice(0, at + 1);
  const hostAndPort = authority.slice(at + 1);

  const ipv6 = /^(\[[0-9a-fA-F:.]+\])(?::(\d*))?$/.exec(hostAndPort);
  const plain = /^([^:[\]]*)(?::(\d*))?$/.exec(hostAndPort);
  const host = (ipv6?.[1] ?? plain?.[1] ?? '').toLowerCase();
  const port = ipv6 ? ipv6[2] : plain?.[2];
  if (!ipv6 && !plain) return bad('Wrong HTTP URL');
  if (host === '') return bad('URL host is empty');
  if (port !== undefined && (port === '' || Number(port) < 1 || Number(port) > 65_535)) {
    return bad('Wrong port number specified in the URL');
  }
  if (/[\s"<>\\^`{}|]/.test(host)) return bad('Disallowed character in URL host');
  if (/\s/.test(path)) return bad('Wrong HTTP URL');
  if (!ipv6 && !host.includes('.')) return bad('Wrong HTTP URL');

  const fullPath = path.startsWith('/') ? path : `/${path}`;
  return { kind: 'link', url: `${protocol}://${userinfo}${host}${port ? `:${port}` : ''}${fullPath}` };
}

/** The person a `tg://user?id=…` link mentions. */
export function mentionedUserId(link: string): number | undefined {
  const match = /^tg:(?:\/\/)?user\/?\?(?:.*&)?id=(\d{1,15})(?:&|$)/i.exec(link);
  return match?.[1] ? Number(match[1]) : undefined;
}
