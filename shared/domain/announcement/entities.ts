/** U+00A0 to U+00FF by the names of HTML, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const others: Record<string, string> = {
  amp: '&',
  apos: "'",
  bdquo: '„',
  bull: '•',
  colon: ':',
  comma: ',',
  dash: '‐',
  emsp: ' ',
  ensp: ' ',
  euro: '€',
  gt: '>',
  hellip: '…',
  horbar: '―',
  hyphen: '‐',
  larr: '←',
  ldquo: '“',
  lpar: '(',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  minus: '−',
  ndash: '–',
  numsp: ' ',
  OElig: 'Œ',
  oelig: 'œ',
  period: '.',
  plus: '+',
  quot: '"',
  rarr: '→',
  rdquo: '”',
  rpar: ')',
  rsquo: '’',
  sbquo: '‚',
  Scaron: 'Š',
  scaron: 'š',
  sol: '/',
  Tab: '\t',
  thinsp: ' ',
  trade: '™',
  vert: '|',
  zwj: '',
  zwnj: '',
}

const named = new Map([
  ...latin.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries(others),
])

/** Replaces character references as a browser would; what is none stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g, reference)
    : text

const reference = (whole: string, decimal?: string, hexadecimal?: string, name?: string): string => {
  if (name) return named.get(name) ?? whole
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  const character = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return character ? String.fromCodePoint(code) : whole
}
