import { enPersonalSentences } from './personal'

/** Every sentence of the public pages in English; the other languages have exactly these keys. */
export const enSiteSentences = {
  name: 'DFS Security Clinics',
  tagline: 'International Telecommunication Union',
  skip: 'Skip to main content',
  home: 'All clinics',
  'privacy.title': 'How we use your data',
  'privacy.controller': 'Who is responsible',
  'privacy.controllerText':
    'The International Telecommunication Union (ITU), Place des Nations, 1211 Geneva 20, Switzerland, together with the organisers named for each clinic.',
  'privacy.purpose': 'What we use your data for',
  'privacy.purposeText':
    'We use what you enter in the form to register you for a clinic, to send you e-mails about it and to count attendance by country, sector, institution and gender. When you join an online day, Zoom tells us when you join and leave. We ask for your consent when you register.',
  'privacy.readers': 'Who can see them',
  'privacy.readersText':
    'The organisers of the clinic and ITU staff. We do not sell or publish personal data. They are stored with Amazon Web Services; online days take place in Zoom.',
  'privacy.retention': 'How long we keep them',
  'privacy.retentionText':
    '{days, plural, one {One day} other {# days}} after the end of a clinic its personal data are deleted, unless its organisers have set another period. Counts without names are kept.',
  'privacy.followers': 'If you get news of new clinics',
  'privacy.followersText':
    'We keep your e-mail address and your language, and use them only to send you news of new clinics. We delete them within two days after you unsubscribe with the link in each of these e-mails. Requests that are not confirmed are deleted too.',
  'privacy.rights': 'What you can do',
  'privacy.rightsText':
    'Your personal page, which every e-mail links to, shows your data and lets you correct, download or delete them and cancel your registration. Each clinic’s page can send you the link again. For anything else, reply to one of our e-mails.',
  'privacy.cookie': 'Cookies',
  'privacy.cookieText': 'This site uses one cookie, to remember your language.',
  day: 'Day {number}',
  labelAndValue: '{label}: {value}',
  readerTime: 'Your time',
  clinicTime: 'Clinic time',

  'list.title': 'Clinics',
  'list.heading': 'Digital Financial Services Security Clinics',
  'list.lead':
    'Free workshops that ITU holds with national regulators on the security of mobile money and digital payments.',
  'list.upcoming': 'Upcoming',
  'list.past': 'Past clinics',
  'list.none': 'No clinics are scheduled at the moment.',
  'list.running': 'In progress',
  'list.cancelled': 'Cancelled',
  'list.cancelledClinics': 'Cancelled clinics',
  'list.next': 'Next page',
  'list.previous': 'Previous page',
  'list.subscribe': 'Subscribe to all clinics in your calendar',
  'list.calendarFile': 'Calendar file',

  'error.emailTypo': 'Did you mean {email}? Correct the address, or send the form again as it is.',

  'clinic.register': 'Register',
  'clinic.free': 'Participation is free of charge.',
  'clinic.approval': 'The organiser reviews each registration.',
  'clinic.cancelled': 'This clinic has been cancelled',
  'clinic.cancelledText': 'It will not take place. Everyone who had registered has been informed by e-mail.',
  'clinic.cancelledRestText':
    'The remaining days will not take place. Everyone who had registered has been informed by e-mail.',
  'clinic.over': 'This clinic is over',
  'clinic.overText': 'Registration is closed. The programme is kept for reference.',
  'clinic.languages': 'Languages',
  'clinic.interpretation': 'Interpretation into',
  'clinic.organiser': 'Organiser',
  'clinic.coOrganisers': 'Co-organised with',
  'clinic.contact': 'Contact',
  'clinic.contactByReply': 'Reply to any of our e-mails about this clinic: your reply goes to the organiser.',
  'clinic.country': 'Country',
  'clinic.mode': 'Where',
  'clinic.online': 'Online (Zoom)',
  'clinic.in-person': 'In person',
  'clinic.hybrid': 'In person and online (Zoom)',
  'clinic.venue': 'Venue',
  'clinic.venueUnknown': 'To be announced',
  'clinic.map': 'Map',
  'clinic.arrival': 'Getting there',
  'clinic.about': 'About this clinic',
  'clinic.audience': 'Target audience',
  'clinic.programme': 'Programme',
  'clinic.materials': 'Materials and recordings',
  'clinic.speakers': 'Speaking',
  'clinic.noProgramme': 'The programme for this day has not been published yet.',
  'clinic.zoneHeading': 'Show the programme in your time zone',
  'clinic.zoneUnknown':
    'We could not find that city. Try the capital or another large city in your time zone.',

  'zone.label': 'Your time zone',
  'zone.hint': 'A large city in your time zone, for example {example}.',
  'zone.now': 'Is it {time} with you now? If not, enter another city.',
  'zone.show': 'Show',

  'register.title': 'Register',
  'register.heading': 'Register for {clinic}',
  'register.lead': 'It takes about a minute. All fields are required unless marked optional.',
  'register.errors': '{count, plural, one {There is a problem} other {There are # problems}}',
  'register.name': 'Name',
  'register.nameHint': 'Your first and last name, as you write them.',
  'register.email': 'E-mail address',
  'register.emailHint': 'We will send your confirmation and your joining link to this address.',
  'register.emailHintInPerson': 'We will send your confirmation to this address.',
  'register.organisation': 'Organisation',
  'register.jobTitle': 'Job title',
  'register.optional': 'optional',
  'register.sector': 'Sector',
  'register.country': 'Country',
  'register.choose': 'Select…',
  'register.zoneHint':
    'A large city in your time zone, for example {example}. Our e-mails will also show times for this city.',
  'register.language': 'Language of e-mails',
  'register.gender': 'Gender',
  'register.genderHint': 'The organisers use it for attendance statistics.',
  'register.accessNeeds': 'Accessibility or interpretation needs',
  'register.accessNeedsHint':
    'For example captions, sign language or step-free access. Only the organisers and ITU staff see this.',
  'register.questions': 'Questions from the organisers',
  'register.questionsHint': 'Only the organisers and ITU staff see your answers.',
  'register.noAnswer': 'No answer',
  'register.consentHeading': 'Your data',
  'register.consentText':
    'ITU and the co-organisers of this clinic use your details to run the clinic and to report on it. The times at which you join and leave the Zoom meeting are recorded. You can cancel your registration at any time on your personal page.',
  'register.consentTextInPerson':
    'ITU and the co-organisers of this clinic use your details to run the clinic and to report on it. Your attendance is recorded. You can cancel your registration at any time on your personal page.',
  'register.consent': 'I agree to the use of my data and to the recording of my attendance.',
  'register.version': 'Version {version} of this text',
  'register.send': 'Register',
  'register.full': 'This clinic is full',
  'register.fullText':
    'All seats are taken. You can register for the waiting list: seats that become free are offered in the order of the list.',
  'register.confirms': 'You confirm your address first',
  'register.confirmsText':
    'We will send an e-mail to the address that you enter. Only when you have opened its link and confirmed the address will your registration be accepted; no seat is kept until then.',
  'register.approval': 'The organiser reviews each registration',
  'register.approvalText':
    'We will e-mail you when we have received your registration, and again with the decision.',
  'register.approvalFull': 'All seats are currently taken: accepted registrations go to the waiting list.',
  'register.closed': 'Registration is closed',
  'register.early': 'Registration is not open yet',
  'register.opens': 'Registration opens on {moment}.',
  'register.closes': 'Registration closes on {moment}.',
  'register.closedOn': 'Registration closed on {moment}.',
  'register.back': 'Back to the clinic',

  'error.name': 'Enter your name.',
  'error.nameOnly': 'Enter your name only, without links, addresses, numbers or sentences.',
  'error.email': 'Enter an e-mail address in the correct format, like name@example.org.',
  'error.organisation': 'Enter your organisation.',
  'error.jobTitle': 'Job title must be 200 characters or less.',
  'error.sector': 'Select your sector.',
  'error.country': 'Select your country.',
  'error.timeZone': 'We could not find that city. Try the capital or another large city in your time zone.',
  'error.language': 'Select a language.',
  'error.gender': 'Select an answer from the list, or leave it empty.',
  'error.accessNeeds': 'Describe your needs without links or addresses.',
  'error.consent': 'To register, agree to the use of your data.',
  'error.answer': 'Please answer: {question}',
  'error.tooLong': 'This must be {most} characters or less.',

  'registered.title': 'Check your e-mail',
  'registered.heading': 'Check your e-mail',
  'registered.text':
    'Thank you. We have sent a confirmation to the address that you entered. It has the dates for your calendar and the link to your personal page.',
  'registered.missing':
    'If it has not arrived after ten minutes, check your spam folder, then register again to check the address. If you had already registered, nothing has changed: your details are on your personal page, and its link is in your first confirmation.',

  'waitlisted.heading': 'This clinic is full. Check your e-mail',
  'waitlisted.text':
    'If you were not registered yet, you are now on the waiting list and will receive an e-mail that confirms it. Seats that become free are offered in the order of the list.',
  'waitlisted.missing':
    'If it has not arrived after ten minutes, check your spam folder, then register again to check the address. If you had already registered, nothing has changed: your status is in the e-mail that you received then.',

  'unconfirmed.text':
    'We have sent an e-mail to the address that you entered. Please open its link and confirm the address: only then will your registration be accepted. No seat is kept until then.',
  'pending.text':
    'The organiser reviews each registration. We have sent an e-mail with the link to your personal page to the address that you entered. We will e-mail you again with the decision.',
  'pending.missing':
    'If it has not arrived after ten minutes, check your spam folder, then register again to check the address. If you had already registered, nothing has changed: your status is in the e-mail that you received then.',

  'follow.heading': 'Get news of new clinics',
  'follow.text':
    'Enter your e-mail address. We will send you a link to confirm it. After that you get an e-mail when a new clinic is announced, and each of these e-mails has a link to unsubscribe.',
  'follow.requested': 'Check your e-mail',
  'follow.requestedText':
    'We send a link to the address that you entered. Please open it within two days. An address gets at most one such e-mail a day.',
  'follow.confirm': 'Do you want news of new clinics?',
  'follow.confirmText':
    'Press the button, and we will e-mail you when a new clinic is announced. If you have unsubscribed from invitations, this subscribes you to them again.',
  'follow.confirmButton': 'Confirm',
  'follow.confirmed': 'You will get news of new clinics',
  'follow.confirmedText':
    'We will e-mail you when a new clinic is announced. Each of these e-mails has a link to unsubscribe.',
  'follow.ended': 'This link no longer works',
  'follow.endedText': 'It works for two days. Please ask for a new one.',
  'lost.heading': 'Lost your link?',
  'lost.text':
    'Enter the e-mail address that you registered with. If it is registered for this clinic, we will send it the link to your personal page.',
  'lost.send': 'Send the link',
  'lost.sent': 'If the address is registered for this clinic, an e-mail with the link is on its way to it.',
  'lost.missing':
    'If it has not arrived after ten minutes, check your spam folder and the spelling of the address. For each registration we send the link at most {most} times, at least ten minutes apart.',

  'not-found.title': 'Page not found',
  'not-found.heading': 'Page not found',
  'not-found.text': 'The link may be incomplete. Links in e-mails are long: please copy the whole line.',
  'server-error.title': 'Something went wrong',
  'server-error.heading': 'Something went wrong',
  'server-error.text':
    'Sorry, there is a problem with this site. It has been logged under {id}. Please try again in a minute.',
  'wrong-origin.title': 'Not accepted',
  'wrong-origin.heading': 'The form did not come from this site',
  'wrong-origin.text': 'For your security it was not accepted. Please open the clinic’s page and try again.',
  'too-large.title': 'Too large',
  'too-large.heading': 'The form was too large',
  'too-large.text': 'Please go back and shorten your text.',
  'bad-request.title': 'The form could not be read',
  'bad-request.heading': 'The form could not be read',
  'bad-request.text': 'It arrived incomplete. Please go back and send it again.',
  'too-many-forms.title': 'Too many registrations',
  'too-many-forms.heading': 'Too many registrations from your network',
  'too-many-forms.text':
    'Too many forms have come from your network in the past hour. Please go back and send yours again in an hour: what you entered is still there.',

  ...enPersonalSentences,
} as const
