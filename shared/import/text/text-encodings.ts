/** The encodings that text files are read in, with the name that a page shows. UTF-16 is recognised by its marks. */
export const textEncodings = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1256': 'Arabic (Windows-1256)',
  'iso-8859-6': 'Arabic (ISO 8859-6)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'windows-1258': 'Vietnamese (Windows-1258)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1253': 'Greek (Windows-1253)',
  macintosh: 'Western European (Mac)',
} as const
export type TextEncoding = keyof typeof textEncodings

export const isTextEncoding = (name: string): name is TextEncoding => Object.hasOwn(textEncodings, name)

/** Encodings of one byte a character, the most frequent first: it wins when two read the same text. */
export const codePages = (Object.keys(textEncodings) as TextEncoding[]).filter((name) => name !== 'utf-8')
