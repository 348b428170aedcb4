import { enPersonalSentences } from './personal'

/** Every sentence of the public pages in English; the other languages have exactly these keys. */
export const enSiteSentences = {
  name: 'DFS Security Clinics',
  tagline: 'International Telecommunication Union',
  skip: 'Skip to the content',
  home: 'All clinics',
  privacy: 'These pages set no cookie but your choice of language, and load nothing from elsewhere.',
  day: 'Day {number}',
  labelAndValue: '{label}: {value}',
  readerTime: 'Your time',
  clinicTime: 'Clinic time',

  'list.title': 'Clinics',
  'list.heading': 'Digital Financial Services Security Clinics',
  'list.lead':
    'Free online workshops of ITU with national regulators on the security of mobile money and digital payments.',
  'list.upcoming': 'To come',
  'list.past': 'Past clinics',
  'list.none': 'No clinic is announced at the moment. Please come back soon.',
  'list.running': 'Running now',
  'list.cancelled': 'Cancelled',

  'clinic.register': 'Register',
  'clinic.free': 'Taking part is free of charge.',
  'clinic.approval': 'The organiser looks at each registration.',
  'clinic.cancelled': 'This clinic has been cancelled',
  'clinic.cancelledText': 'It will not take place. Everybody who had registered has been told by mail.',
  'clinic.over': 'This clinic is over',
  'clinic.overText': 'Registration is closed. The programme remains here for reference.',
  'clinic.coOrganisers': 'Together with',
  'clinic.country': 'Country or region',
  'clinic.mode': 'Where',
  'clinic.online': 'Online, over Zoom',
  'clinic.inPerson': 'In person',
  'clinic.audience': 'For whom',
  'clinic.programme': 'Programme',
  'clinic.noProgramme': 'The programme of this day is not published yet.',
  'clinic.zoneHeading': 'Show the programme in your own time',
  'clinic.zoneUnknown':
    'We know no place of this name. Try the capital or another large city of your time zone.',

  'zone.label': 'Your time zone',
  'zone.hint': 'A large city in your time zone, for example {example}.',
  'zone.show': 'Show',

  'register.title': 'Register',
  'register.heading': 'Register for {clinic}',
  'register.lead': 'It takes a minute. All fields are needed unless marked optional.',
  'register.errors':
    '{count, plural, one {One thing needs your attention} other {# things need your attention}}',
  'register.name': 'Name',
  'register.nameHint': 'As it should stand on your certificate.',
  'register.email': 'E-mail address',
  'register.emailHint': 'The confirmation and your way in go to this address.',
  'register.organisation': 'Organisation',
  'register.jobTitle': 'Job title',
  'register.optional': 'optional',
  'register.sector': 'Sector',
  'register.country': 'Country',
  'register.choose': 'Please choose',
  'register.zoneHint':
    'A large city in your time zone, for example {example}. Your mails tell every time for this place too.',
  'register.language': 'Language of your mails',
  'register.consentHeading': 'Your data',
  'register.consentText':
    'ITU and the co-organisers of this clinic use what you enter here to run the clinic and to report on it. When you are in the Zoom room, the times at which you come and go are recorded. You can withdraw at any time on your personal page.',
  'register.consent': 'I agree to the use of my data and to the recording of my attendance.',
  'register.version': 'Version {version} of this text',
  'register.send': 'Register',
  'register.full': 'This clinic is full',
  'register.fullText':
    'Every seat is taken. Register all the same, and you are on the waiting list: seats that become free are offered in its order.',
  'register.approval': 'The organiser looks at each registration',
  'register.approvalText':
    'You receive a mail when we have your registration, and another one when it is decided.',
  'register.approvalFull': 'Every seat is taken at the moment: whoever is accepted goes on the waiting list.',
  'register.closed': 'Registration is closed',
  'register.back': 'Back to the clinic',

  'error.name': 'Enter your name.',
  'error.email': 'Enter an e-mail address like name@example.org.',
  'error.organisation': 'Enter the organisation you work for.',
  'error.jobTitle': 'Enter at most 200 characters.',
  'error.sector': 'Choose the sector you work in.',
  'error.country': 'Choose your country.',
  'error.timeZone': 'We know no place of this name. Try the capital or another large city of your time zone.',
  'error.language': 'Choose a language.',
  'error.consent': 'To register, please agree to the use of your data.',
  'error.tooLong': 'This is too long: at most {most} characters.',

  'registered.title': 'Thank you',
  'registered.heading': 'Thank you. Now look into your mail',
  'registered.text':
    'A confirmation is on its way to the address you entered. It holds the dates for your calendar and the link to your personal page.',
  'registered.missing':
    'Nothing after ten minutes? Look among unwanted mail, then check the address by registering again. If you had registered before, your details are in the first confirmation.',

  'waitlisted.heading': 'This clinic is full. Now look into your mail',
  'waitlisted.text':
    'Whoever was not registered yet is on the waiting list now, and receives a mail that says so. Seats that become free are offered in the order of the list.',
  'waitlisted.missing':
    'Nothing after ten minutes? Look among unwanted mail, then check the address by registering again. If you had registered before, nothing has changed for you: how you stand is in the mail you received then.',

  'pending.text':
    'The organiser looks at each registration. A mail with the link to your personal page is on its way to the address you entered; another one follows when it is decided.',
  'pending.missing':
    'Nothing after ten minutes? Look among unwanted mail, then check the address by registering again. If you had registered before, nothing has changed for you: how you stand is in the mail you received then.',

  'not-found.title': 'Not found',
  'not-found.heading': 'There is nothing at this address',
  'not-found.text': 'The link may be incomplete. Links in mails are long: please copy the whole line.',
  'server-error.title': 'Something went wrong',
  'server-error.heading': 'Something went wrong here',
  'server-error.text':
    'It is not your doing, and it has been noted under {id}. Please try again in a minute.',
  'wrong-origin.title': 'Not accepted',
  'wrong-origin.heading': 'The form did not come from this site',
  'wrong-origin.text':
    'For your safety it was not accepted. Please open the clinic’s page and try again there.',
  'too-large.title': 'Too large',
  'too-large.heading': 'That was too large',
  'too-large.text': 'Please go back and send less.',
  'bad-request.title': 'Not understood',
  'bad-request.heading': 'The form could not be read',
  'bad-request.text': 'It did not arrive whole. Please go back and send it once more.',
  'too-many-forms.title': 'Too many forms',
  'too-many-forms.heading': 'Too many registrations from where you are',
  'too-many-forms.text':
    'So many forms have come from your network in this hour that we take no more for now. Please go back and send yours again at the next full hour: what you typed is still there.',

  ...enPersonalSentences,
} as const
