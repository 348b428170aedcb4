import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ContactRow, readContactRows } from '../../../../shared/import/contacts/read-contact-rows'
import { readContacts } from '../../../../shared/import/contacts/read-contacts'
import { decodeTextFile } from '../../../../shared/import/text/decode-text-file'

const rowsOf = (text: string): ContactRow[] => {
  const file = readContacts(text)
  if (file.kind === 'unreadable') throw new Error(file.message)
  return readContactRows(file.table)
}
const rowsIn = (sample: string) => rowsOf(decodeTextFile(readFileSync(`samples/contacts/${sample}`)))
const contact = (row: ContactRow | undefined) => (row && 'contact' in row ? row.contact : undefined)
/** The addresses that would be imported, and those that the file says get no mail. */
const outcome = (rows: ContactRow[]) => ({
  taken: rows.flatMap((row) => ('contact' in row && !('optedOut' in row) ? [row.contact.email] : [])),
  optedOut: rows.flatMap((row) => ('optedOut' in row ? [row.contact.email] : [])),
})

describe('the headings of other programs', () => {
  it.each([
    ['gmail-classic.csv', { name: 'Fatou Sesay', organisation: 'PURA' }],
    ['outlook.csv', { name: 'Fatou Sesay', organisation: 'PURA', country: 'GM', language: 'fr' }],
    ['indico-and-forms.csv', { name: 'SESAY, Fatou', organisation: 'PURA' }],
    ['google-forms.csv', { name: 'Fatou Sesay', organisation: 'PURA', country: 'GM', language: 'fr' }],
  ])('%s', (sample, expected) => {
    expect(rowsIn(sample).map(contact)).toMatchObject([{ email: 'fatou@example.org', ...expected }])
  })

  it.each([
    [
      'Google, new',
      'First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value\nFatou,Sesay,PURA,* myContacts,Work,fatou@example.org',
    ],
    [
      'HubSpot',
      'Record ID,First Name,Last Name,Email,Company name,Country/Region\n1,Fatou,Sesay,fatou@example.org,PURA,Gambia',
    ],
    [
      'Salesforce',
      'Salutation,First Name,Last Name,Account Name,Mailing Country,Email\nMs,Fatou,Sesay,PURA,Gambia,fatou@example.org',
    ],
    [
      'Microsoft Forms',
      'Id;Start time;Email;Name;Your full name;Your institution\n1;x;anonymous;anonymous;Fatou;PURA'.replace(
        'anonymous;anonymous',
        'fatou@example.org;Fatou Sesay',
      ),
    ],
    [
      'a French form',
      'Horodateur;Nom et prénom;Adresse de courriel;Nom de l’institution;Pays de résidence\n1;Fatou Sesay;fatou@example.org;PURA;Gambie',
    ],
    [
      'a Spanish form',
      'Nombres;Apellidos;Correo institucional;Nombre de la institución\nFatou;Sesay;fatou@example.org;PURA',
    ],
    [
      'a Portuguese form',
      'Nome completo;E-mail institucional;Nome da instituição\nFatou Sesay;fatou@example.org;PURA',
    ],
  ])('%s', (_, text) => {
    expect(contact(rowsOf(text)[0])).toMatchObject({
      email: 'fatou@example.org',
      name: 'Fatou Sesay',
      organisation: 'PURA',
    })
  })
})

describe('people whom the file marks as getting no mail', () => {
  it.each([
    ['mailchimp-unsubscribed.csv', [], ['gone@example.org']],
    ['brevo-blocklisted.csv', ['oui@example.org'], ['non@example.org']],
    ['status-column-campaign.csv', ['ok@example.org'], ['blocked@example.org']],
    ['zoom-registration-report.csv', ['amina@example.org'], ['spam@example.org']],
  ])('%s', (sample, taken, optedOut) => {
    expect(outcome(rowsIn(sample))).toEqual({ taken, optedOut })
  })

  it.each([
    [
      'Mailchimp, cleaned',
      'Email Address,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE\na@example.org,2025-01-01 10:00:00,Clinic\nb@example.org,,',
    ],
    ['listmonk', 'uuid,email,name,status\n1,a@example.org,A,blocklisted\n2,b@example.org,B,enabled'],
    ['Brevo', 'EMAIL,EMAIL_BLACKLISTED\na@example.org,TRUE\nb@example.org,FALSE'],
    ['HubSpot', 'Email,Unsubscribed from all email\na@example.org,true\nb@example.org,false'],
    [
      'HubSpot by topic',
      'Email,Opted out of email: Marketing Information\na@example.org,Yes\nb@example.org,',
    ],
    [
      'HubSpot status',
      'Email,Marketing contact status\na@example.org,Non-marketing contact\nb@example.org,Marketing contact',
    ],
    ['Salesforce', 'Email,Email Opt Out,Do Not Call\na@example.org,1,0\nb@example.org,0,1'],
    ['Salesforce bounces', 'Email,Email Bounced Date\na@example.org,2025-03-02\nb@example.org,'],
    [
      'Google labels',
      'E-mail 1 - Value,Labels\na@example.org,* myContacts ::: Unsubscribed\nb@example.org,* myContacts',
    ],
    [
      'Outlook categories',
      'E-mail Address,Categories\na@example.org,Banks;Do not contact\nb@example.org,Banks',
    ],
    ['Indico', 'Name,Email Address,State\nA,a@example.org,Rejected\nB,b@example.org,Completed'],
    ['zero dates', 'email,unsubscribed_at\na@example.org,2025-03-02\nb@example.org,0000-00-00 00:00:00'],
    ['French', 'E-mail;Désabonné\na@example.org;oui\nb@example.org;non'],
    ['French, by opt-in', 'E-mail;Consentement\na@example.org;Non\nb@example.org;Oui'],
    ['French status', 'E-mail;Statut\na@example.org;Désinscrit\nb@example.org;Inscrit'],
    ['Spanish', 'Correo;Dado de baja\na@example.org;sí\nb@example.org;no'],
    ['Spanish status', 'Correo;Estado\na@example.org;Baja\nb@example.org;Activo'],
    ['Portuguese', 'E-mail;Não contatar\na@example.org;sim\nb@example.org;não'],
    ['Portuguese status', 'E-mail;Situação\na@example.org;Descadastrado\nb@example.org;Ativo'],
    ['do not contact', 'email,Do not contact\na@example.org,X\nb@example.org,'],
    ['one row of two that says so', 'email,status\na@example.org,unsubscribed\nb@example.org,ok'],
  ])('%s', (_, text) => {
    expect(outcome(rowsOf(text))).toEqual({ taken: ['b@example.org'], optedOut: ['a@example.org'] })
  })
})

describe('a file without headings', () => {
  it.each([
    ['addresses only', readFileSync('samples/contacts/addresses-only.txt', 'utf8')],
    ['addresses in a column between others', '1;Amina;amina@example.org\n2;Bashir;bashir@example.org'],
    ['names and addresses from a mail program', 'Amina <amina@example.org>; Bashir <bashir@example.org>'],
    ['addresses in one line', 'amina@example.org, bashir@example.org'],
    ['headings that are not known', 'Kontaktdaten;Bemerkung\namina@example.org;x\nbashir@example.org;y'],
  ])('is a list of contacts when it holds %s', (_, text) => {
    expect(outcome(rowsOf(text)).taken).toEqual(['amina@example.org', 'bashir@example.org'])
  })

  it('that holds no address says so, and a vCard is told to be one', () => {
    expect(readContacts('a,b\nc,d')).toMatchObject({ kind: 'unreadable' })
    expect(readContacts(readFileSync('samples/contacts/vcard.vcf', 'utf8'))).toEqual({
      kind: 'unreadable',
      message: 'This is a vCard file (.vcf). Export the contacts as CSV instead.',
    })
  })
})

describe('addresses that need care', () => {
  it('are cleaned, or refused with a reason that a person can act on', () => {
    const rows = rowsIn('hard-addresses.csv').map((row) =>
      'contact' in row ? row.contact.email : `${row.row} ${row.fault}`,
    )
    expect(rows).toEqual([
      'amina+clinic@example.org',
      "o'brien@example.org",
      ...Array<string>(7).fill('amina@example.org'),
      'amina@example.org',
      'amina@xn--exemple-tlcom-jhbb.org',
      'amina@xn--exemple-tlcom-hnb.org',
      'user@example.xn--p1ai',
      '15 local-part-not-ascii',
      '16 local-part-not-ascii',
      'a&b@example.org',
      'amina/ops@example.org',
      '19 two-addresses',
      '20 two-addresses',
      '21 two-addresses',
      '22 two-addresses',
      '23 not-an-address',
      '24 domain-without-dot',
      '25 not-an-address',
      '26 domain-without-dot',
      '27 not-an-address',
      '28 not-an-address',
      '29 not-an-address',
      'amina@example.museum',
      'x_y-z.w@sub.sub.example.co.so',
    ])
  })

  it('lose every character that cannot be seen', () => {
    const numbers = [1, 2, 3, 4, 5, 6, '-12', 7, 8, 9, 10, 11]
    expect(rowsIn('invisible-marks.csv').map((row) => contact(row)?.email)).toEqual(
      numbers.map((number) => `amina${number}@example.org`),
    )
  })

  it('are taken from the second e-mail column where the first is empty, which is told per row', () => {
    expect(rowsIn('two-emails.csv')).toMatchObject([
      { row: 2, contact: { email: 'fatou@example.org' }, notes: ['other-address-used'] },
      { row: 3, fault: 'two-addresses' },
    ])
    expect(rowsOf('Email,Email 2\na@example.org,b@example.org')).toMatchObject([
      { contact: { email: 'a@example.org' }, notes: ['other-address-ignored'] },
    ])
  })
})

describe('names that have lost their letters', () => {
  it('are left empty and told with their rows', () => {
    expect(rowsIn('question-marks.csv')).toMatchObject([
      {
        row: 2,
        contact: { name: '', organisation: '' },
        notes: ['name-unreadable', 'organisation-unreadable'],
      },
      { row: 3, contact: { name: '', organisation: 'NBE' }, notes: ['name-unreadable'] },
    ])
  })

  it.each([
    'JosÃ© GarcÃ­a',
    'ZoÃ« Ã‰bÃ¨ne',
    'Ø¹Ù…Ø±',
    'Ð˜Ð²Ð°Ð½',
    'Nguyá»…n',
    'Jos? Garc?a',
    '???',
    'Ren\ufffd',
  ])('%s', (name) => {
    expect(rowsOf(`email,name\na@example.org,${name}`)).toMatchObject([{ contact: { name: '' } }])
  })

  it.each(['José García', 'Zoé Ébène', 'عمر', 'Иван', 'Nguyễn', 'CÔTE D’IVOIRE', 'Who?', 'ÅSA', 'São João'])(
    '%s is none of them',
    (name) => {
      expect(rowsOf(`email,name\na@example.org,${name}`)).toMatchObject([{ contact: { name } }])
    },
  )
})
