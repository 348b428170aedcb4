import { describe, expect, it } from 'vitest'
import { readContactRows } from '../../../../shared/import/contacts/read-contact-rows'
import { readContacts } from '../../../../shared/import/contacts/read-contacts'

const read = (text: string) => {
  const file = readContacts(text)
  if (file.kind === 'unreadable') throw new Error(file.message)
  return readContactRows(file.table)
}

describe('people who opted out under a heading of another language or program', () => {
  it.each([
    ['German: Werbesperre', 'Name;E-Mail-Adresse;Werbesperre', 'Nein', 'Ja'],
    ['German: E-Mail-Versand', 'Name;E-Mail;E-Mail-Versand', 'ja', 'nein'],
    ['Russian', 'Имя;Эл. почта;Рассылка', 'да', 'нет'],
    ['Turkish', 'Ad;E-posta;E-posta izni', 'Var', 'Yok'],
    ['Swahili', 'Jina kamili;Barua pepe;Usitume barua pepe', '', 'Ndiyo'],
    ['Substack', 'Name;Email;Email disabled', 'false', 'true'],
    ['Moodle', 'First name;Email address;Email stop', '0', '1'],
  ])('are never taken: %s', (_, headings, active, out) => {
    const rows = read(`${headings}\nIn;in@example.org;${active}\nOut;out@example.org;${out}`)
    expect(rows.map((row) => 'contact' in row && [row.contact.email, 'optedOut' in row])).toEqual([
      ['in@example.org', false],
      ['out@example.org', true],
    ])
  })
})

describe('names and institutions under headings of other languages', () => {
  it.each([
    ['Ad;Soyad;Kurum;E-posta', 'Ayşe;Örnek;BTK', 'Ayşe Örnek', 'BTK'],
    ['Nome próprio;Apelido;Instituição;E-mail', 'Ana;Silva;INCM', 'Ana Silva', 'INCM'],
    ['Nama lengkap;Negara;Instansi;Surel', 'Ani Contoh;Indonesia;OJK', 'Ani Contoh', 'OJK'],
    ['Jina kamili;Nchi;Taasisi;Barua pepe', 'Asha Mfano;Tanzania;TCRA', 'Asha Mfano', 'TCRA'],
  ])('are read: %s', (headings, cells, name, organisation) => {
    expect(read(`${headings}\n${cells};in@example.org`)).toMatchObject([{ contact: { name, organisation } }])
  })

  it.each([
    ['Linh', 'Li', 'Linh Li'],
    ['Ben', 'E', 'Ben E'],
    ['Anne Fall', 'Fall', 'Anne Fall'],
    ['FALL, Anne', 'Fall', 'FALL, Anne'],
  ])('have the last name behind the name unless it holds it as a word: %s, %s', (name, last, expected) => {
    expect(read(`Name;Surname;Email\n${name};${last};in@example.org`)).toMatchObject([
      { contact: { name: expected } },
    ])
  })
})
