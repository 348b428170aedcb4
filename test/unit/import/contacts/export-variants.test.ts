import { describe, expect, it } from 'vitest'
import { findUnknownStatuses, readContactRows } from '../../../../shared/import/contacts/read-contact-rows'
import { readContacts } from '../../../../shared/import/contacts/read-contacts'

const read = (text: string) => {
  const file = readContacts(text)
  if (file.kind === 'unreadable') return { message: file.message }
  const rows = readContactRows(file.table)
  return {
    taken: rows.flatMap((row) => ('contact' in row && !('optedOut' in row) ? [row.contact] : [])),
    optedOut: rows.flatMap((row) => ('optedOut' in row ? [row.contact.email] : [])),
    faults: rows.flatMap((row) => ('fault' in row ? [`${row.row} ${row.fault}`] : [])),
    unread: file.table.columns.filter(({ field }) => field === null).map(({ heading }) => heading),
  }
}
const local = (emails: string[] = []) => emails.map((email) => email.replace('@example.org', ''))
const summary = (text: string) => {
  const { taken, optedOut, faults, message } = { message: undefined, ...read(text) } as ReturnType<
    typeof read
  > & { message?: string }
  return message ?? { taken: local(taken?.map(({ email }) => email)), optedOut: local(optedOut), faults }
}

const optOuts: [name: string, text: string, taken: string[], optedOut: string[]][] = [
  [
    'Constant Contact',
    'Email address,First name,Last name,Email status,Email permission status,Email update source,Source Name\nin@example.org,Ina,Ok,Active,Express,,\nout@example.org,Out,No,Unsubscribed,Unsubscribed,,\nhold@example.org,Aw,No,Awaiting confirmation,Pending,,\ntemp@example.org,Te,No,Temp hold,,,\nrem@example.org,Re,No,Active,Removed,,',
    ['in'],
    ['out', 'hold', 'temp', 'rem'],
  ],
  [
    'Brevo',
    'CONTACT ID,EMAIL,FIRSTNAME,LASTNAME,SMS,EMAIL_BLACKLISTED,DOUBLE_OPT-IN,ADDED_TIME\n1,in@example.org,I,N,,No,Yes,1\n2,out@example.org,O,T,,Yes,Yes,1\n3,soft@example.org,O,T,,No,No,1',
    ['in', 'soft'],
    ['out'],
  ],
  [
    'Zoho CRM',
    'Record Id,First Name,Last Name,Email,Email Opt Out,Unsubscribed Mode,Unsubscribed Time\nzcrm_1,I,N,in@example.org,false,,\nzcrm_2,O,T,out@example.org,true,,\nzcrm_3,O,T,late@example.org,false,Consent form,2025-03-01 10:00:00',
    ['in'],
    ['out', 'late'],
  ],
  [
    'Zoho Campaigns',
    'Contact Email,First Name,Contact Status,Lead Source\nin@example.org,I,Active,\nout@example.org,O,Unsubscribed,\nbounce@example.org,B,Bounced,\nrej@example.org,R,Reoptin Pending,\nspam@example.org,S,Marked as spam,',
    ['in'],
    ['out', 'bounce', 'rej', 'spam'],
  ],
  [
    'SurveyMonkey',
    'Email,First Name,Last Name,Response Status,Opted Out\nin@example.org,I,N,Completed,No\nout@example.org,O,T,Not responded,Yes\ngone@example.org,O,T,Opted out,No',
    ['in'],
    ['out', 'gone'],
  ],
  [
    'Microsoft Forms with a question about contact',
    'ID,Start time,Completion time,Email,Name,May we contact you about future clinics?\n1,x,x,in@example.org,In,Yes\n2,x,x,out@example.org,Out,No\n3,x,x,maybe@example.org,May,"No, thank you"',
    ['in'],
    ['out', 'maybe'],
  ],
  [
    'Google Forms in French',
    'Horodateur,Adresse e-mail,Nom complet,Souhaitez-vous être informé(e) des prochains ateliers ?\n1,in@example.org,In,Oui\n2,out@example.org,Out,Non\n3,out2@example.org,Out,"Non, merci"',
    ['in'],
    ['out', 'out2'],
  ],
  [
    'Google Forms in Spanish',
    'Marca temporal,Dirección de correo electrónico,Nombre completo,¿Acepta que le enviemos invitaciones?\n1,in@example.org,In,Sí\n2,out@example.org,Out,No',
    ['in'],
    ['out'],
  ],
  [
    'Google Forms in Portuguese',
    'Carimbo de data/hora,Endereço de e-mail,Nome,Gostaria de receber informações sobre os próximos eventos?\n1,in@example.org,In,Sim\n2,out@example.org,Out,Não',
    ['in'],
    ['out'],
  ],
  [
    'Google Forms in Arabic',
    'طابع زمني,عنوان البريد الإلكتروني,الاسم الكامل,هل ترغب في تلقي الدعوات؟\n1,in@example.org,In,نعم\n2,out@example.org,Out,لا',
    ['in'],
    ['out'],
  ],
  ['Do Not Email: TRUE', 'Email,Do Not Email\nin@example.org,FALSE\nout@example.org,TRUE', ['in'], ['out']],
  [
    'a status of the kinds',
    'Email,Status\nin@example.org,Active\na@example.org,Archived\nb@example.org,Inactive\nc@example.org,Suppressed\nd@example.org,Complained\ne@example.org,Spam complaint\nf@example.org,Global unsubscribe\ng@example.org,Undeliverable',
    ['in'],
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  ],
  [
    'Consent: No',
    'Email,Consent\nin@example.org,Yes\nout@example.org,No\nn@example.org,Not given\nw@example.org,Withdrawn\nd@example.org,Denied',
    ['in'],
    ['out', 'n', 'w', 'd'],
  ],
  ['GDPR opt-in', 'Email,GDPR optin\nin@example.org,1\nout@example.org,0', ['in'], ['out']],
  ['GDPR consent', 'Email,GDPR consent\nin@example.org,Granted\nout@example.org,Refused', ['in'], ['out']],
  [
    'a date of unsubscribing',
    'Email,Unsubscribe time\nin@example.org,\nout@example.org,2025-03-01 10:00',
    ['in'],
    ['out'],
  ],
  [
    'an event of unsubscribing',
    'Email,Unsubscribe Date/Time (UTC),Reason\nin@example.org,,\nout@example.org,3/1/2025,',
    ['in'],
    ['out'],
  ],
  [
    'Mailerlite',
    'Subscriber,Name,Status,Unsubscribed at\nin@example.org,In,active,\nout@example.org,Out,unsubscribed,2025-01-01',
    ['in'],
    ['out'],
  ],
  [
    'Campaign Monitor',
    'EmailAddress,Name,State,Consent to Track\nin@example.org,In,Active,Yes\nout@example.org,Out,Unconfirmed,No\nd@example.org,Del,Deleted,Yes',
    ['in'],
    ['out', 'd'],
  ],
  [
    'Klaviyo',
    'Email,First Name,Email Marketing Consent,Email Suppressions\nin@example.org,In,SUBSCRIBED,\nout@example.org,Out,UNSUBSCRIBED,\nn@example.org,N,NEVER_SUBSCRIBED,\ns@example.org,S,SUBSCRIBED,USER_SUPPRESSED',
    ['in'],
    ['out', 'n', 's'],
  ],
  [
    'Dynamics',
    'Full Name,Email,Email (Allow)\nIn,in@example.org,Allow\nOut,out@example.org,Do Not Allow',
    ['in'],
    ['out'],
  ],
  [
    'Mautic',
    'email,firstname,doNotContact,Contact status\nin@example.org,In,0,\nout@example.org,Out,1,',
    ['in'],
    ['out'],
  ],
  [
    'a mark in a column of its own',
    'Email,Name,Unsub?\nin@example.org,In,\nout@example.org,Out,x\nout2@example.org,Out,✓',
    ['in'],
    ['out', 'out2'],
  ],
  [
    'words beside the address',
    'Email,Name,Remarks\nin@example.org,In,speaker\nout@example.org,Out,left the institution - do not invite',
    ['in'],
    ['out'],
  ],
  [
    'a person who has left or died',
    'Email,Name,Notes\nin@example.org,In,\nout@example.org,Out,Please unsubscribe\nd@example.org,D,address no longer valid',
    ['in'],
    ['out', 'd'],
  ],
  [
    'preferences',
    'Email,Email preference,Communication preference\nin@example.org,Opt-in,Email\nout@example.org,Opt-out,Email\nn@example.org,Opt-in,No contact',
    ['in'],
    ['out', 'n'],
  ],
  [
    'Eventbrite',
    'Attendee first name,Attendee email,Attendee Status,Email opt in\nIn,in@example.org,Attending,Yes\nOut,out@example.org,Not Attending,No',
    ['in'],
    ['out'],
  ],
]

describe('people who opted out in a file of a kind that people have', () => {
  it.each(optOuts)('are never taken: %s', (_, text, taken, optedOut) => {
    expect(summary(text)).toMatchObject({ taken, optedOut })
  })
})

describe('addresses in a file of a kind that people have', () => {
  it.each<[string, string, unknown]>([
    [
      'a vCard',
      'BEGIN:VCARD\nVERSION:3.0\nFN:Amina\nEMAIL:amina@example.org\nEND:VCARD',
      expect.stringContaining('vCard'),
    ],
    [
      'a vCard below a line',
      '\ufeff\n\nbegin:vcard\nEMAIL:amina@example.org\nend:vcard',
      expect.stringContaining('vCard'),
    ],
    [
      'names and addresses of Outlook',
      'Warsame, Amina <amina@example.org>; José <jose@example.org>; omar@example.org',
      { taken: ['amina', 'jose', 'omar'], optedOut: [], faults: [] },
    ],
    [
      'bare addresses with semicolons',
      'amina@example.org; jose@example.org;omar@example.org',
      { taken: ['amina', 'jose', 'omar'], optedOut: [], faults: [] },
    ],
    [
      'several addresses in a cell',
      'Name,Email\nAmina,"amina@example.org; amina.w@example.org"\nJosé,jose@example.org / jose2@example.org',
      { taken: [], optedOut: [], faults: ['2 two-addresses', '3 two-addresses'] },
    ],
    [
      'an address with a remark',
      'Name,Email\nAmina,amina@example.org (office)\nJosé,jose@example.org [private]',
      { taken: ['amina', 'jose'], optedOut: [], faults: [] },
    ],
    [
      'letters and dots',
      'Email\nAmina@Example.org\namina@example.org\nA.mina@example.org',
      { taken: ['amina', 'amina', 'a.mina'], optedOut: [], faults: [] },
    ],
    [
      'an address as a link of a spreadsheet',
      'Email\n"=HYPERLINK(""mailto:amina@example.org"",""amina@example.org"")"\n<a href="mailto:jose@example.org">jose@example.org</a>',
      { taken: [], optedOut: [], faults: [expect.any(String), expect.any(String)] },
    ],
    [
      'an address in words',
      'Email\namina (at) example.org\namina[at]example[dot]org',
      { taken: [], optedOut: [], faults: [expect.any(String), expect.any(String)] },
    ],
    [
      'a missing point, a space, a comma',
      'Email\namina@example\namina @example.org\namina@example,org',
      { taken: [], optedOut: [], faults: [expect.any(String), expect.any(String), expect.any(String)] },
    ],
  ])('are read as they are, or told: %s', (_, text, expected) => {
    expect(summary(text)).toEqual(expected)
  })

  it('of roles are taken without a name', () => {
    expect(read('Email,Name\ninfo@example.org,\n').taken).toMatchObject([
      { email: 'info@example.org', name: '' },
    ])
  })
})

describe('status codes that only their program knows', () => {
  it('are told with their rows', () => {
    const file = readContacts(
      'Email,Status,Hard Bounces\nin@example.org,1,0\nout@example.org,2,0\nb@example.org,3,1\n',
    )
    if (file.kind === 'unreadable') throw new Error(file.message)
    expect(findUnknownStatuses(file.table)).toEqual([
      { heading: 'Status', value: '1', rows: [2] },
      { heading: 'Status', value: '2', rows: [3] },
      { heading: 'Status', value: '3', rows: [4] },
    ])
    expect(readContactRows(file.table)[2]).toMatchObject({ optedOut: { heading: 'Hard Bounces' } })
  })
})

describe('columns about something else than mail', () => {
  it.each([
    'Consent to Track',
    'Consent to photographs',
    'Consent to share my contact details with participants',
    'SMS consent',
    'DOUBLE_OPT-IN',
    'Cookie consent',
    'Certificate',
    'WhatsApp opt-in',
  ])('keep nobody out: %s', (heading) => {
    expect(summary(`Email,${heading}\nin@example.org,No\n`)).toMatchObject({ taken: ['in'] })
  })

  it.each([
    ['Remarks', 'Invited speaker of 2024'],
    ['Notes', 'new address since March'],
    ['Comments', 'Director of an opt-in registry'],
    ['Status', 'Confirmed'],
    ['Email preference', 'English'],
    ['Consent', 'Yes, on 3 March 2025'],
    ['GDPR', 'Given'],
  ])('and ordinary words neither: %s, %s', (heading, value) => {
    expect(summary(`Email,${heading}\nin@example.org,"${value}"\n`)).toMatchObject({ taken: ['in'] })
  })
})
