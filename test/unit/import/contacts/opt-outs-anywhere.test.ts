import { describe, expect, it } from 'vitest'
import { findUnknownStatuses, readContactRows } from '../../../../shared/import/contacts/read-contact-rows'
import { readContacts } from '../../../../shared/import/contacts/read-contacts'

const read = (text: string) => {
  const file = readContacts(text)
  if (file.kind === 'unreadable') throw new Error(file.message)
  const rows = readContactRows(file.table)
  const short = (email: string) => email.replace('@example.org', '')
  return {
    taken: rows.flatMap((row) =>
      'contact' in row && !('optedOut' in row) ? [short(row.contact.email)] : [],
    ),
    optedOut: rows.flatMap((row) => ('optedOut' in row ? [short(row.contact.email)] : [])),
    names: rows.flatMap((row) => ('contact' in row ? [row.contact.name] : [])),
    open: findUnknownStatuses(file.table).map(({ value, rows: open }) => `${value}: ${open}`),
  }
}

const cases: Record<string, [text: string, taken: string[], optedOut: string[]]> = {
  'a heading and its value in one cell': [
    'Email,Attributes\na@example.org,"Lang=fr; Status=Active"\nb@example.org,"Lang=fr; Status=Unsubscribed"\nc@example.org,Status: Opted out\nd@example.org,Consent: no',
    ['a'],
    ['b', 'c', 'd'],
  ],
  'attributes as JSON': [
    'email,attributes\na@example.org,"{""consent"":true}"\nb@example.org,"{""status"":""unsubscribed""}"\nc@example.org,"{""city"":""Apia"",""do_not_contact"":true}"\nd@example.org,"{""consent"":false}"',
    ['a'],
    ['b', 'c', 'd'],
  ],
  'a heading within the list': [
    'Name,E-mail\nA,a@example.org\nUNSUBSCRIBED - DO NOT CONTACT,\nB,b@example.org\nC,c@example.org',
    ['a'],
    ['b', 'c'],
  ],
  'a French heading within the list, and one that ends it': [
    'Nom;Courriel\nDésabonnés :;\nA;a@example.org\nActifs;\nB;b@example.org',
    ['b'],
    ['a'],
  ],
  'a Spanish heading within the list': [
    'Nombre;Correo\nA;a@example.org\nNO CONTACTAR;\nB;b@example.org',
    ['a'],
    ['b'],
  ],
  'a country as a heading within the list': [
    'Name,Email\nKenya,\nA,a@example.org\nGhana,\nB,b@example.org',
    ['a', 'b'],
    [],
  ],
  'words behind the name or the address': [
    'Name,Email\nA,a@example.org\nB (unsubscribed),b@example.org\nC,c@example.org (opted out)\nD - DO NOT CONTACT,d@example.org',
    ['a'],
    ['b', 'c', 'd'],
  ],
  'names that hold such words': [
    'Name,Email\nBaja Hold,a@example.org\nNe Win - Central Bank,b@example.org\nMail (Contact) Me,c@example.org',
    ['a', 'b', 'c'],
    [],
  ],
  'remarks without a heading': [
    'Email,Name,\na@example.org,A,\nb@example.org,B,Please do not contact again\nc@example.org,C,bounced back',
    ['a'],
    ['b', 'c'],
  ],
  'a long answer about something else': [
    'Email,Main challenges\na@example.org,"We do not receive enough security e-mail from vendors and it is hard to contact them in time for patches"',
    ['a'],
    [],
  ],
  'exports one below the other': [
    'Email Address,First Name,OPTIN_TIME\na@example.org,A,2021-01-01 10:00:00\nEmail Address,First Name,UNSUB_TIME,UNSUB_REASON\nb@example.org,B,2022-02-02 10:00:00,NORMAL\nEmail Address,First Name,CLEAN_TIME\nc@example.org,C,2023-02-02 10:00:00',
    ['a'],
    ['b', 'c'],
  ],
  'a second block with other columns': [
    'Name,Email\nA,a@example.org\nEmail,Name,Status\nb@example.org,B,Unsubscribed\nc@example.org,C,Subscribed',
    ['a', 'c'],
    ['b'],
  ],
  'a question with its answers': [
    '"Full\nname";"E-mail\naddress";"Mailing list\n(Y/N)"\nA;a@example.org;Y\nB;b@example.org;N',
    ['a'],
    ['b'],
  ],
  'an invitation column': ['Email,Invite? (yes/no)\na@example.org,yes\nb@example.org,no', ['a'], ['b']],
  'crosses and ticks': [
    'Email,Wants e-mail?\na@example.org,✅\nb@example.org,❌\nc@example.org,✗',
    ['a'],
    ['b', 'c'],
  ],
  'a Russian status': [
    'Email,Статус\na@example.org,Активен\nb@example.org,Отписался\nc@example.org,Не беспокоить',
    ['a'],
    ['b', 'c'],
  ],
  'a German status': [
    'E-Mail;Newsletterstatus\na@example.org;angemeldet\nb@example.org;Abgemeldet am 3.3.2025',
    ['a'],
    ['b'],
  ],
  'an Arabic status': ['البريد الإلكتروني,الحالة\na@example.org,نشط\nb@example.org,ملغى', ['a'], ['b']],
}

describe('people who want no mail', () => {
  it.each(Object.entries(cases))('are not taken, wherever it stands: %s', (_, [text, taken, optedOut]) => {
    expect(read(text)).toMatchObject({ taken, optedOut, open: [] })
  })

  it.each([
    ['x where others are empty', 'Email,Consent\na@example.org,x\nb@example.org,', [': 3']],
    ['yes, no and nothing', 'Email,Consent\na@example.org,Yes\nb@example.org,\nc@example.org,No', [': 3']],
    ['x beside yes', 'Email,Newsletter\na@example.org,Yes\nb@example.org,x', ['x: 3']],
    [
      'times, which old contacts lack',
      'Email,OPTIN_TIME\na@example.org,2021-01-01 10:00\nb@example.org,',
      [],
    ],
  ])('may be those with an open mark, who are told with their rows: %s', (_, text, open) => {
    expect(read(text).open).toEqual(open)
  })
})

describe('names with the last name first', () => {
  it.each([
    [
      ['Sesay, Fatou', 'Jallow, Lamin K.', 'al-Hassan, Omar'],
      ['Fatou Sesay', 'Lamin K. Jallow', 'Omar al-Hassan'],
    ],
    [
      ['DA SILVA, JOSÉ MARIA', "O'Brien, Aoife", ''],
      ['JOSÉ MARIA DA SILVA', "Aoife O'Brien", ''],
    ],
    [
      ['Sesay, Fatou', 'Lamin Jallow', 'van der Berg, Jan'],
      ['Fatou Sesay', 'Lamin Jallow', 'Jan van der Berg'],
    ],
    [
      ['Amina Warsame, NCA', 'Omar, Central Bank', 'Warsame, Director', 'Ceesay, PhD', 'Omar, NCA'],
      ['Amina Warsame, NCA', 'Omar, Central Bank', 'Warsame, Director', 'Ceesay, PhD', 'Omar, NCA'],
    ],
  ])('are put in order, and no others: %j', (written, names) => {
    const rows = written.map((name, at) => `"${name}",p${at}@example.org`)
    expect(read(['Name,Email', ...rows].join('\n')).names).toEqual(names)
  })
})
