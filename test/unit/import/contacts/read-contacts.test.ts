import { describe, expect, it } from 'vitest'
import { readContactRows } from '../../../../shared/import/contacts/read-contact-rows'
import { readContacts } from '../../../../shared/import/contacts/read-contacts'
import { decodeTextFile } from '../../../../shared/import/text/decode-text-file'

const rowsOf = (text: string) => {
  const file = readContacts(text)
  return file.kind === 'read' ? readContactRows(file.table) : file.message
}

const fatou = {
  email: 'fatou@example.org',
  name: 'Fatou Sesay',
  organisation: 'PURA',
  country: 'GM',
  language: 'fr',
}

describe('a file of contacts', () => {
  it.each([
    ['commas', 'E-mail,Name,Organisation,Country,Language\nFATOU@example.org,Fatou Sesay,PURA,Gambia,French'],
    [
      'semicolons, in French',
      'Prénom;Nom;Adresse e-mail;Organisme;Pays;Langue\nFatou;Sesay;fatou@example.org;PURA;Gambie;français',
    ],
    [
      'tabs, in Spanish',
      'Correo electrónico\tNombre completo\tInstitución\tPaís\tIdioma\nfatou@example.org\tFatou Sesay\tPURA\tGM\tfr',
    ],
  ])('is read whatever divides its cells and heads its columns: %s', (_, text) => {
    expect(rowsOf(text)).toEqual([{ row: 2, contact: fatou }])
  })

  it('has its mark, encoding and delimiter found by itself, in every combination', () => {
    const encodings: Record<string, (text: string) => Uint8Array> = {
      'UTF-8': (text) => Buffer.from(text),
      'UTF-8 with BOM': (text) => Buffer.from(`\ufeff${text}`),
      'UTF-16LE with BOM': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
      'UTF-16BE with BOM': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      'Windows-1252': (text) => Buffer.from(text, 'latin1'),
    }
    for (const [encoding, encode] of Object.entries(encodings)) {
      for (const delimiter of [',', ';', '\t']) {
        for (const end of ['\n', '\r\n']) {
          const lines = ['E-mail|Nom complet|Organisme', 'zoe@example.org|Zoé Ébène|"Régie, une; deux"', '']
          const text = lines.join(end).replaceAll('|', delimiter)
          const contact = { email: 'zoe@example.org', name: 'Zoé Ébène', organisation: 'Régie, une; deux' }
          const found = rowsOf(decodeTextFile(encode(text)))
          expect([encoding, delimiter, end, found]).toMatchObject([
            encoding,
            delimiter,
            end,
            [{ row: 2, contact }],
          ])
        }
      }
    }
  })

  it('names each bad row by its number, and takes the others', () => {
    const long = 'x'.repeat(201)
    expect(rowsOf(`email,name\nnobody,A\n,B\nc@example.org,${long}\n\nIda <mailto:d@example.org>,D`)).toEqual(
      [
        { row: 2, fault: 'not-an-address', typed: 'nobody' },
        { row: 3, fault: 'no-address', typed: '' },
        { row: 4, fault: 'name-too-long', typed: 'c@example.org' },
        expect.objectContaining({ contact: expect.objectContaining({ email: 'd@example.org' }) }),
      ],
    )
  })

  it('leaves empty what it does not understand of country and language', () => {
    expect(rowsOf('email,country,language\na@example.org,Atlantis,Klingon')).toMatchObject([
      { contact: { country: null, language: null } },
    ])
  })

  it.each([
    ['', 'The file is empty.'],
    ['name\nA', 'No e-mail column found. The first row must contain headings, e.g. email,name,organisation.'],
    ['email,name', 'There are no rows below the headings.'],
    [
      `email\n${'a@example.org\n'.repeat(20_001)}`,
      'A file can have at most 20,000 rows; this one has 20,001. Split it.',
    ],
  ])('that cannot be taken says why', (text, message) => {
    expect(rowsOf(text)).toBe(message)
  })
})
