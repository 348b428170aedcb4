import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectText } from '../../../../shared/import/text/decode-text-file'
import type { TextEncoding } from '../../../../shared/import/text/text-encodings'

/** A text in a code page of one byte a character. */
const encode = (encoding: TextEncoding, text: string): Uint8Array => {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text].map((character) => bytes.get(character) ?? 63))
}
const sample = (name: string) => detectText(readFileSync(`samples/contacts/${name}`))

describe('a text file', () => {
  it.each([
    ['windows-1256.csv', 'windows-1256', 'عمر حسن;البنك المركزي'],
    ['excel-1252.csv', 'windows-1252', 'Ébène;Zoé;Régie – télécom;Sénégal'],
    ['utf16le.txt', 'utf-8', 'Nguyễn Thị Hồng'],
    ['cp1258.csv', 'windows-1258', 'Đô Văn Hưng'],
  ])('%s is read as %s', (name, encoding, text) => {
    expect(sample(name)).toMatchObject({ encoding, alternatives: [], text: expect.stringContaining(text) })
  })

  it.each<[TextEncoding, string]>([
    ['windows-1251', 'Иванов Сергей;Национальный банк'],
    ['windows-1251', 'Сёмин Пётр'],
    ['koi8-r', 'Иванов Сергей;Национальный банк'],
    ['windows-1256', 'فاطمة علي;هيئة الاتصالات'],
    ['iso-8859-6', 'فاطمة علي;هيئة الاتصالات'],
    ['macintosh', 'José García;Régie des télécommunications'],
    ['macintosh', 'Zoé Ébène'],
    ['macintosh', 'João São;Informações'],
    ['windows-1252', 'João São;Informações'],
    ['windows-1252', 'Côte d’Ivoire'],
    ['windows-1252', 'Muñoz;Niño'],
    ['windows-1252', 'Müller;Jürgen'],
    ['windows-1252', 'REPÚBLICA DOMINICANA'],
    ['windows-1252', 'Ana Sofia – Lisboa'],
    ['windows-1258', 'Nguyê\u0303n Thi\u0323 Hươ\u0300ng'],
    ['windows-1254', 'Şahin Öztürk;İstanbul'],
    ['windows-1250', 'Łukasz Wójcik;Kraków'],
    ['windows-1253', 'Γιώργος Παπαδόπουλος'],
  ])('in %s is read without being told: %s', (encoding, text) => {
    expect(detectText(encode(encoding, `name\n${text}`))).toEqual({
      encoding,
      alternatives: [],
      text: `name\n${text.normalize('NFC')}`,
    })
  })

  it.each(['utf16le', 'utf16be'])('in %s is read with its mark and without', (encoding) => {
    for (const text of ['title,country\r\nClínica,PE', '\ufefftitle,country\r\nClínica,PE']) {
      const little = Buffer.from(text, 'utf16le')
      const bytes = encoding === 'utf16be' ? little.swap16() : little
      expect(detectText(bytes).text).toBe('title,country\r\nClínica,PE')
    }
  })

  it('that two code pages read as well is for a person to choose, and the choice is followed', () => {
    expect(detectText(encode('windows-1254', 'Doğan Yıldız')).alternatives).toEqual(['windows-1250'])
    const bytes = encode('windows-1251', 'ЕРЛАН АХМЕТОВ')
    expect(detectText(bytes).alternatives).toContain('koi8-r')
    expect(detectText(bytes, 'windows-1251')).toMatchObject({ text: 'ЕРЛАН АХМЕТОВ', alternatives: [] })
  })

  it('in UTF-8 loses one character to one bad byte, not the file', () => {
    const bad = [...Buffer.from('Zoé Éb'), 0xff, ...Buffer.from('ne')]
    const bytes = Uint8Array.from([...Buffer.from('Aïcha\n'), ...bad, ...Buffer.from('\nFatou')])
    expect(detectText(bytes).text).toBe('Aïcha\nZoé Éb\ufffdne\nFatou')
  })

  it('with lines of two encodings has each line read in its own', () => {
    const bytes = Uint8Array.from([...Buffer.from('Aïcha Diallo\n'), ...encode('windows-1252', 'Zoé Ébène')])
    expect(detectText(bytes).text).toBe('Aïcha Diallo\nZoé Ébène')
  })
})
