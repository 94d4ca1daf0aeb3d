/** Names that Python and old systems have for charsets, underscores as hyphens, and what decoders call them. */
const otherNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:uhc|ks-?x-?1001|x-mac-korean)$/, 'euc-kr'],
  [/^(?:u-?jis|(?:euc-?)?jis-?(?:x0213|2004))$/, 'euc-jp'],
  [/^(?:s(?:hift)?-?jis-?(?:x0213|2004)|x-mac-japanese)$/, 'shift_jis'],
  [/^(?:big5-tw|x-mac-trad-chinese|hkscs)$/, 'big5'],
  [/^(?:eucgb2312-cn|gb18030-2000|x-mac-simp-chinese)$/, 'gb18030'],
  [/^(?:8859|iso8859|latin)$/, 'iso-8859-1'],
  [/^iso-8859-(\d{1,2})-\d{4}$/, 'iso-8859-$1'],
  [/^tis-620-.*/, 'tis-620'],
  [/^(?:cp866u|ruscii)$/, 'cp1125'],
  [/^(?:(?:cspt|pt)?cp154|cyrillic-asian)$/, 'pt154'],
  [/^kz-?1048$/, 'rk1048'],
  [/^(?:cp|ibm)1051$/, 'hp-roman8'],
  [/^(?:x-)?mac-?(?:centraleur|latin-?2).*/, 'maccenteuro'],
  [/^(?:cs)?iso-?2022-?jp.*/, 'iso-2022-jp'],
  [/^(?:cs)?iso-?2022-?kr$/, 'iso-2022-kr'],
];

/** The name decoders know a charset by, as far as it is known to have another. */
export function usualName(charset: string): string {
  const name = charset.toLowerCase().replace(/_/g, '-');
  const [pattern, usual] = otherNames.find(([other]) => other.test(name)) ?? [];
  return pattern && usual ? name.replace(pattern, usual) : charset.toLowerCase();
}
