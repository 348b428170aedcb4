const megabyte = 1_000_000

/** A page of a megabyte, or of `length` characters, made of one repeated piece. */
export const repeatFragment = (fragment: string, length = megabyte): string =>
  fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length)

/** Texts that have made readers slow before: one long line, many short ones, tags that never end, near misses. */
export const hostileFragments: readonly string[] = [
  'a',
  ' ',
  '\n',
  '1',
  '1 ',
  '1\n',
  '1-',
  '-',
  '10:',
  '10:00-11:00 ',
  '10:00-11:00\nWelcome\n',
  '10:00-11:00 EAT (GMT+3)\n',
  'Day 1\n10:00-11:00 x\n',
  '5-6 June 2025, ',
  '1-31 December 2025 - ',
  'Rwanda\nRURA\n5 - 6 June\n',
  'EAT (GMT+3) ',
  'Democratic Republic of the Congo ',
  'The clinic will take place on 5 June 2025 from 10:00 to 12:00 CEST in collaboration with the Bank of Ghana and ',
  'audience are a, b and c ',
  'Arnold Kibuuka – Project Officer, ITU\n',
  '<',
  '<a ',
  '<!--',
  '<p><script>',
  '<p><a "',
  `<p><a "'>`,
  '<div>',
  '<table><tr><td>10:00-11:00<td>x',
  '<li>10:00-11:00 x',
  '&#x41;&nope;',
  '&',
  '&a',
  '&#1',
  '<p>&am',
  'é–\u200b\u00a0',
  '\ud800',
]
