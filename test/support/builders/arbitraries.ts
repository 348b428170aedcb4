import fc from 'fast-check'

const codePoint = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xffff }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  )
  .map((code) => String.fromCodePoint(code).toWellFormed())

/** Hostile texts that try to break out of the place where they are inserted: a header, a page, a calendar, a cell. */
export const hostileTexts: readonly string[] = [
  'Eve\r\nBcc: victim@example.org\r\n\r\nhello',
  'Eve\nSet-Cookie: x=1',
  '<script>alert(1)</script><b>&amp;"\'',
  '"><img src=x onerror=alert(1)>',
  "'></title></style></textarea></select><svg/onload=alert(1)>",
  '{{7*7}}<%= 7 %>',
  'A;B,C:D\\n\nEND:VEVENT\r\nBEGIN:VEVENT',
  '"; ROLE=CHAIR:mailto:x@example.org',
  '=HYPERLINK("https://evil.example.org","x")',
  '+cmd|calc!A1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '＝1+1',
  'a","b\r\n"c',
  "{name} {count, plural, one {x}} '{",
  '=?utf-8?Q?Bcc=3A?=',
  'محمد عبد الله',
  'שרה \u202Eevil\u202C',
  '👨‍👩‍👧‍👦👩🏽‍💻🇸🇴',
  '\u0000\u0007\u2028\u2029x',
  '__proto__',
]

/** Those texts, or any text: control characters, every plane. Starts faster than fast-check’s own. */
export const arbitraryText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...hostileTexts),
      fc.array(codePoint, { maxLength }).map((points) => points.join('')),
    )
    .map((text) => text.slice(0, maxLength).toWellFormed())
