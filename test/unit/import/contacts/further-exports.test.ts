import { describe, expect, it } from 'vitest'
import { type ContactRow, readContactRows } from '../../../../shared/import/contacts/read-contact-rows'
import { readContacts } from '../../../../shared/import/contacts/read-contacts'

const rowsOf = (text: string): ContactRow[] => {
  const file = readContacts(text)
  if (file.kind === 'unreadable') throw new Error(file.message)
  return readContactRows(file.table)
}
const contactsOf = (text: string) => rowsOf(text).flatMap((row) => ('contact' in row ? [row.contact] : []))
const outcome = (text: string) => {
  const rows = rowsOf(text)
  return {
    taken: rows.flatMap((row) => ('contact' in row && !('optedOut' in row) ? [row.contact.email] : [])),
    optedOut: rows.flatMap((row) => ('optedOut' in row ? [row.contact.email] : [])),
  }
}

describe('further columns that say who gets no mail', () => {
  it.each([
    [
      'HubSpot counts of bounces',
      'Email,Marketing emails bounced,Email address quarantined\na@example.org,2,false\nb@example.org,0,false',
    ],
    ['HubSpot quarantine', 'Email,Email address quarantined\na@example.org,true\nb@example.org,false'],
    ['HubSpot global', 'Email,Globally unsubscribed\na@example.org,true\nb@example.org,'],
    ['Brevo today', 'Email,Email blocklist,Unsubscribed on\na@example.org,Yes,\nb@example.org,No,'],
    [
      'Salesforce API names',
      'Email,HasOptedOutOfEmail,HasOptedOutOfFax,DoNotCall\na@example.org,true,false,false\nb@example.org,false,true,true',
    ],
    ['Indico', 'Email Address,Registration state\na@example.org,Withdrawn\nb@example.org,Completed'],
    ['Zoom', 'Email,Approval Status\na@example.org,denied by host\nb@example.org,approved'],
    [
      'listmonk per list',
      'email,status,subscription_status\na@example.org,enabled,unsubscribed\nb@example.org,enabled,confirmed',
    ],
    ['consent', 'Email,Consent to be contacted\na@example.org,No\nb@example.org,Yes'],
    ['a question', 'Email,May we contact you about future events?\na@example.org,No\nb@example.org,Yes'],
    ['a sentence that denies', 'Email,I do not wish to receive mail\na@example.org,Yes\nb@example.org,No'],
    ['French that denies', 'Courriel;Ne souhaite plus recevoir\na@example.org;oui\nb@example.org;non'],
    ['French, a button', 'Courriel;Ne pas envoyer d’e-mail\na@example.org;VRAI\nb@example.org;FAUX'],
    [
      'French that agrees',
      'Courriel;Souhaite recevoir les invitations\na@example.org;non\nb@example.org;oui',
    ],
    ['Spanish that denies', 'Correo;No desea recibir correos\na@example.org;x\nb@example.org;'],
    ['Spanish date', 'Correo;Fecha de baja\na@example.org;12/03/2025\nb@example.org;-'],
    ['Portuguese that denies', 'E-mail;Não deseja receber convites\na@example.org;Sim\nb@example.org;Não'],
    ['Portuguese question', 'E-mail;Cancelou a inscrição?\na@example.org;Sim\nb@example.org;Não'],
    ['German', 'E-Mail-Adresse;Abgemeldet\na@example.org;ja\nb@example.org;nein'],
    ['Arabic', 'البريد الإلكتروني;إلغاء الاشتراك\na@example.org;نعم\nb@example.org;لا'],
    ['Russian', 'Электронная почта;Отписан\na@example.org;да\nb@example.org;нет'],
    ['Chinese', '电子邮件,退订\na@example.org,是\nb@example.org,否'],
    ['Arabic question', 'البريد الإلكتروني;هل ترغب في تلقي رسائلنا؟\nb@example.org;نعم\na@example.org;لا'],
    ['Arabic, a participle', 'البريد الإلكتروني;ملغى الاشتراك\nb@example.org;لا\na@example.org;نعم'],
    ['Arabic that denies', 'البريد الإلكتروني;عدم التواصل\nb@example.org;لا\na@example.org;نعم'],
    ['Mailjet', 'email,name,IsExcludedFromCampaigns\nb@example.org,B,False\na@example.org,A,True'],
    [
      'MailerLite',
      'Subscriber,Type,Subscribed\nb@example.org,active,2024-01-01\na@example.org,bounced,2024-01-01',
    ],
    [
      'French objection',
      'Courriel;Nom;Opposition à la prospection\nb@example.org;B;Non\na@example.org;A;Oui',
    ],
    [
      'a wish to be removed',
      'ID,Email,I would like to be removed from the mailing list\n1,b@example.org,No\n2,a@example.org,Yes',
    ],
    ['German, a table', 'E-Mail;Name;Keine Mails\nb@example.org;B;FALSCH\na@example.org;A;WAHR'],
    ['Italian consent', 'Indirizzo e-mail;Nome;Consenso newsletter\nb@example.org;B;Sì\na@example.org;A;No'],
    ['Italian that denies', 'E-mail;Non desidera ricevere comunicazioni\nb@example.org;no\na@example.org;sì'],
    ['Turkish', 'E-posta;Ad;Abonelikten çıktı\nb@example.org;B;Hayır\na@example.org;A;Evet'],
    ['Indonesian', 'Alamat email;Nama;Berhenti berlangganan\nb@example.org;B;Tidak\na@example.org;A;Ya'],
    ['Vietnamese', 'Địa chỉ email;Họ tên;Hủy đăng ký\nb@example.org;B;Không\na@example.org;A;Có'],
    ['an empty box', 'Email,Opted out\nb@example.org,☐\na@example.org,☑'],
    ['Russian consent', 'Эл. почта;Согласие на рассылку\nb@example.org;да\na@example.org;нет'],
    ['Russian refusal', 'E-mail;Отказ от рассылки\nb@example.org;нет\na@example.org;да'],
    ['Russian, peace', 'E-mail;Не беспокоить\nb@example.org;\na@example.org;да'],
    ['Chinese question', '邮箱,是否接收邮件\nb@example.org,是\na@example.org,否'],
    ['Chinese that denies', '邮箱,拒收邮件\nb@example.org,否\na@example.org,是'],
    ['Chinese, no more', '邮箱,不再接收\nb@example.org,\na@example.org,是'],
    [
      'Salesforce in Spanish',
      'Correo electrónico;No participar en correo electrónico\nb@example.org;0\na@example.org;1',
    ],
    ['Mailjet in French', 'Email;Exclu des campagnes\nb@example.org;non\na@example.org;oui'],
    ['French permission', 'Adresse mél;Envoi autorisé\nb@example.org;oui\na@example.org;non'],
    ['Portuguese permission', 'E-mail;Autoriza contato por e-mail?\nb@example.org;Sim\na@example.org;Não'],
    ['Dynamics', 'Email,Do not allow Emails\nb@example.org,Allow\na@example.org,Do Not Allow'],
    ['Dynamics, in bulk', 'Email,Do not allow Bulk Emails\nb@example.org,Allow\na@example.org,Do Not Allow'],
    [
      'Constant Contact',
      'Email address,Email permission status\nb@example.org,Express\na@example.org,Awaiting confirmation',
    ],
    ['Eventbrite', 'Email,Opted in to marketing emails?\nb@example.org,Yes\na@example.org,No'],
    ['consent that is withdrawn', 'Email,Consent withdrawn\nb@example.org,No\na@example.org,Yes'],
    ['a request for deletion', 'Email,GDPR: data deletion requested\nb@example.org,No\na@example.org,Yes'],
    [
      'a remark about the list',
      'Email,Remarks\nb@example.org,retired from NCA\na@example.org,please remove from list',
    ],
    [
      'a remark in the passive',
      'Email,Remarks\nb@example.org,asked for slides\na@example.org,asked not to be emailed',
    ],
    ['Spanish question', 'Correo;¿Se dio de baja?\na@example.org;Sí\nb@example.org;No'],
    ['Spanish status', 'Correo;Estado de la suscripción\na@example.org;Cancelada\nb@example.org;Suscrito'],
    [
      'Spanish that continues',
      'Correo;¿Desea seguir recibiendo correos?\na@example.org;No\nb@example.org;Sí',
    ],
    ['Spanish, again', 'Correo;No volver a contactar\na@example.org;Sí\nb@example.org;'],
    ['Spanish bounces', 'Correo;Rebotes\na@example.org;2\nb@example.org;0'],
    ['Spanish, a wrong address', 'Correo;Dirección inválida\na@example.org;Sí\nb@example.org;No'],
    ['Spanish, left out', 'Correo;Excluir\na@example.org;Sí\nb@example.org;'],
    [
      'Spanish remarks',
      'Correo;Observaciones\na@example.org;No quiere recibir correos\nb@example.org;No vino en 2024',
    ],
    ['Portuguese, active', 'E-mail;Ativo?\na@example.org;Não\nb@example.org;Sim'],
    ['Portuguese, peace', 'E-mail;Não perturbe\na@example.org;Sim\nb@example.org;'],
    ['Portuguese date', 'E-mail;Data de cancelamento\na@example.org;12/03/2025\nb@example.org;'],
    ['Portuguese, left', 'E-mail;Saiu da lista\na@example.org;Sim\nb@example.org;Não'],
    ['Portuguese refusal', 'E-mail;Recusou contato\na@example.org;Sim\nb@example.org;'],
    ['Portuguese bounce', 'E-mail;Devolvido\na@example.org;Sim\nb@example.org;Não'],
    [
      'Portuguese remarks',
      'E-mail;Observações\na@example.org;Não quer receber mais e-mails\nb@example.org;Diretor',
    ],
    ['French bounce', 'Courriel;Rebond\na@example.org;oui\nb@example.org;non'],
    ['French, active', 'Courriel;Actif\na@example.org;non\nb@example.org;oui'],
    [
      'French remarks',
      'Courriel;Remarques\na@example.org;Ne veut plus recevoir de courriels\nb@example.org;Directrice',
    ],
    ['active', 'Email,Active\na@example.org,No\nb@example.org,Yes'],
    ['an abbreviation', 'Email,DNM\na@example.org,x\nb@example.org,'],
    [
      'a sentence in remarks',
      'email,Notes\na@example.org,Does not want to be contacted\nb@example.org,No e-mail in 2024',
    ],
    ['remarks', 'email,Remarks\na@example.org,Do not contact\nb@example.org,met in Banjul'],
    ['a heading of its own', 'email,Versand 2025\na@example.org,hard bounce\nb@example.org,'],
    ['a status with a date', 'email,status\na@example.org,Unsubscribed on 12/03/2025\nb@example.org,ok'],
  ])('%s', (_, text) => {
    expect(outcome(text)).toEqual({ taken: ['b@example.org'], optedOut: ['a@example.org'] })
  })

  it.each([
    ['a personal link', 'email,Unsubscribe link\nb@example.org,https://mail.example/u/1'],
    ['text messages', 'email,SMS_BLACKLISTED,WhatsApp unsubscribed\nb@example.org,1,yes'],
    ['telephone and photographs', 'email,DoNotCall,Consent to be photographed\nb@example.org,1,No'],
    ['a status that denies the word', 'email,status\nb@example.org,never unsubscribed'],
  ])('%s says nothing about mail', (_, text) => {
    expect(outcome(text)).toEqual({ taken: ['b@example.org'], optedOut: [] })
  })
})

describe('countries and languages in other scripts', () => {
  it.each([
    ['الاسم الكامل;البريد الإلكتروني;الدولة;اللغة المفضلة\nأمينة;a@example.org;الأردن;العربية', 'JO', 'ar'],
    ['ФИО;Эл. почта;Страна;Язык\nИван;a@example.org;Казахстан;русский', 'KZ', 'ru'],
    ['姓名,邮箱,国家,语言\n王伟,a@example.org,肯尼亚,中文', 'KE', 'zh'],
    [
      'Nombre;Correo electrónico;País de correspondencia;Idioma\nLucía;a@example.org;Perú;español',
      'PE',
      'es',
    ],
  ])('are read: %s', (text, country, language) => {
    expect(contactsOf(text)).toMatchObject([{ email: 'a@example.org', country, language }])
  })
})

describe('further forms of a list', () => {
  it.each([
    ['bars', 'email|name\nfatou@example.org|Fatou Sesay'],
    ['a line about the delimiter', 'sep=;\nEmail;Name\nfatou@example.org;Fatou Sesay'],
    ['Name beside Surname', 'Name,Surname,Email\nFatou,Sesay,fatou@example.org'],
    ['German', 'Vorname;Nachname;E-Mail-Adresse\nFatou;Sesay;fatou@example.org'],
    ['a title above', 'List of participants\n\nNo.,Name,Email\n1,Fatou Sesay,fatou@example.org'],
    ['HTML entities', 'email,name\nfatou@example.org,Fatou&nbsp;Sesay'],
  ])('%s', (_, text) => {
    const [contact] = contactsOf(text)
    expect({ ...contact, name: contact?.name.replace('\u00a0', ' ') }).toMatchObject({
      email: 'fatou@example.org',
      name: 'Fatou Sesay',
    })
  })

  it('recipients copied from a mail program lose none of them at a comma within a name', () => {
    for (const text of [
      '"Sesay, Fatou" <fatou@example.org>, "Jallow, Lamin" <lamin@example.org>',
      'Sesay, Fatou <fatou@example.org>; Jallow, Lamin <lamin@example.org>;',
      'Sesay, Fatou <fatou@example.org>\nJallow, Lamin <lamin@example.org>\n',
    ]) {
      expect(contactsOf(text)).toMatchObject([
        { email: 'fatou@example.org', name: 'Sesay, Fatou' },
        { email: 'lamin@example.org', name: 'Jallow, Lamin' },
      ])
    }
  })

  it('a second column of addresses without a heading is told per row', () => {
    const text = 'Fatou,a@example.org,b@example.org\nLamin,c@example.org,\nAda,d@example.org,'
    expect(rowsOf(text)).toMatchObject([
      { contact: { email: 'a@example.org' }, notes: ['other-address-ignored'] },
      { contact: { email: 'c@example.org' } },
      { contact: { email: 'd@example.org' } },
    ])
  })
})

describe('further addresses as people copy them', () => {
  it.each([
    'a@example.org!',
    'a@example.org)',
    '(a@example.org)',
    '[a@example.org]',
    'a@example.org;;',
    'a@example.org.,',
    '• a@example.org',
    '•a@example.org',
    '- a@example.org',
    '1. a@example.org',
    'E-mail: a@example.org',
    'a@example.org#mailto:a@example.org#',
    'mailto:a@example.org?subject=Clinic',
    'a@example.org (office)',
    'a@example.org <mailto:a@example.org>',
    'a@example.org>',
    'a\u2060@example.org\u202c',
  ])('%s', (typed) => {
    expect(contactsOf(`name\temail\nA\t${typed}`).map(({ email }) => email)).toEqual(['a@example.org'])
  })

  it.each([
    ['ivan@пример.рф', 'ivan@xn--e1afmkfd.xn--p1ai'],
    ['x@العربية.السعودية', 'x@xn--mgbcd4a2b0d2b.xn--mgberp4a5d4ar'],
    ['a@EXAMPLÉ.ORG', 'a@xn--exampl-gva.org'],
    ['user@münchen.de.', 'user@xn--mnchen-3ya.de'],
  ])('%s', (typed, email) => {
    expect(contactsOf(`email\n${typed}`)[0]?.email).toBe(email)
  })

  it.each([
    'm[at]example.org',
    '/o=ExchangeLabs/cn=Recipients/cn=abc',
    'a@example.org or b@example.org',
    'a@[192.0.2.1]',
  ])('%s is refused', (typed) => {
    expect(rowsOf(`email\n${typed}`)).toMatchObject([{ row: 2, fault: expect.any(String) }])
  })
})

describe('further names that have lost their letters', () => {
  it.each(['josã© garcã­a', 'JosÔö¬', 'Jos‚', 'Jos\\u00e9', '=?UTF-8?B?Sm9zw6k=?=', '╔Jos', 'Côte d?Ivoire'])(
    '%s',
    (name) => {
      expect(rowsOf(`email\tname\na@example.org\t${name}`)).toMatchObject([{ contact: { name: '' } }])
    },
  )

  it.each([
    'Irmã «Lúcia»',
    'Núria Puig·Gallach',
    'ABC® Bank',
    'N° 5',
    'O’Brien',
    'Đỗ Văn Hưng',
    'Çağrı Şahin',
  ])('%s is none of them', (name) => {
    expect(rowsOf(`email\tname\na@example.org\t${name}`)).toMatchObject([{ contact: { name } }])
  })
})

describe('a name in a script that was read as Latin', () => {
  it.each(['Àèäà Áåêîâà', 'ßí Ëè', 'îëÿ', 'Úáí'])('warns of %s and leaves the name empty', (name) => {
    expect(rowsOf(`email,name\na@example.org,${name}`)).toMatchObject([
      { contact: { name: '' }, notes: ['name-unreadable'] },
    ])
  })

  it.each(['José Núñez', 'Łukasz Żółć', 'Åse Øye', 'Ángel Íñigo', 'Zoë É.', 'Nguyễn Thị Ánh'])(
    'believes %s',
    (name) => {
      expect(rowsOf(`email,name\na@example.org,${name}`)).toMatchObject([{ contact: { name } }])
    },
  )
})
