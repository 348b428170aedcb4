import { enInvitationSentences } from './invitation'
import { enSummarySentences } from './summary'

/** Every sentence of the mails in English; the other languages have exactly these keys. */
export const enMailSentences = {
  brand: 'DFS Security Clinics',
  sender: 'International Telecommunication Union',
  greeting: 'Dear {name},',
  'greeting.withoutName': 'Dear colleague,',
  day: 'Day {number}',
  readerTime: 'Your time:',
  labelAndValue: '{label}: {value}',
  programme: 'Programme of day {number}',
  moreProgramme: '{count, plural, one {One more item is} other {# more items are}} on the clinic’s page.',
  personalPage: 'Your personal page',
  clinicPage: 'The clinic’s page',

  'confirmation.subject': 'You are registered: {clinic}, {dates}',
  'confirmation.heading': 'You are registered',
  'confirmation.intro': 'Your registration for {clinic} is confirmed.',
  'confirmation.days': '{count, plural, one {Date and time} other {Dates and times}}',
  'confirmation.joinLinkLater': 'One hour before each day we will send you your personal joining link.',
  'confirmation.joinLinkAgain':
    'We will send you your joining link again one hour before each of the other days.',
  'confirmation.calendar':
    'The attached calendar file adds {count, plural, one {the day} =2 {both days} other {all # days}} to your calendar.',

  'confirmation.chosenDays':
    'These are the days that you have chosen. The other days are removed from your calendar.',

  'waitlisted.subject': 'You are on the waiting list: {clinic}, {dates}',
  'waitlisted.heading': 'You are on the waiting list',
  'waitlisted.intro': 'All seats in {clinic} are currently taken. You are on the waiting list.',
  'waitlisted.place':
    'When this e-mail was sent you were number {place} on the list. Your personal page shows your current position.',
  'waitlisted.next':
    'Seats that become free are offered in the order of the list. When it is your turn, we will send you an e-mail that says how long the seat is held for you.',
  'waitlisted.leave': 'If you no longer wish to attend, please leave the waiting list on your personal page.',

  'waitlisted.approved': 'The organiser has accepted your registration.',

  'pending.subject': 'Registration received: {clinic}, {dates}',
  'pending.heading': 'We have received your registration',
  'pending.intro':
    'We have received your registration for {clinic}. The organiser reviews each registration.',
  'pending.next':
    'We will e-mail you the decision. You do not need to do anything until then. No seat is held for you yet.',
  'pending.leave': 'If you no longer wish to attend, please cancel your registration on your personal page.',

  'rejected.subject': 'About your registration: {clinic}',
  'rejected.heading': 'We cannot offer you a seat',
  'rejected.intro':
    'Thank you for your interest in {clinic}. We are sorry that the organiser cannot offer you a seat.',
  'rejected.thanks':
    'We hope to welcome you at another clinic. Upcoming clinics are announced on our public pages.',

  'seat-offered.subject': 'A seat is available for you: {clinic}',
  'seat-offered.heading': 'A seat is available for you',
  'seat-offered.intro': 'A seat in {clinic} has become available, and you are next on the waiting list.',
  'seat-offered.until': 'It is held for you until {moment}.',
  'seat-offered.button': 'Accept the seat',
  'seat-offered.otherwise':
    'If we do not hear from you by then, the seat is offered to the next person on the list. If you cannot attend, please decline it on the same page.',

  'joinSection.heading': 'Your joining link',
  'joinSection.soon': 'Day {number} starts at {clock}. The meeting opens 30 minutes before.',
  'joinSection.running': 'Day {number} started at {clock} and is in progress.',
  'joinSection.button': 'Join the clinic',
  'joinSection.personal': 'This link is personal. Please do not share it.',

  'reminder-week.subject': 'Reminder: {clinic} starts on {date}',
  'reminder-week.heading': 'Your clinic starts soon',
  'reminder-week.intro': '{clinic} starts on {date}. We look forward to welcoming you.',

  'reminder-day.subject': 'Day {number} on {date}: {clinic}',
  'reminder-day.heading': 'Day {number} is coming up',
  'reminder-day.intro': 'Day {number} of {clinic} is coming up.',
  'reminder-day.joinLinkLater': 'One hour before the start we will send you your personal joining link.',

  'join-link.subject': 'Your joining link: day {number} starts at {clock}, {clinic}',
  'join-link.heading': 'Your joining link for day {number}',
  'join-link.intro': 'Day {number} of {clinic} starts soon.',

  'address-check.intro': 'This address was entered to register for {clinic}.',
  'address-check.next':
    'Please confirm it on the page behind the button: only then will your registration be accepted and everything else be sent. No seat is kept until then.',
  'address-confirmation.subject': 'Confirm your e-mail address: {clinic}',
  'address-confirmation.heading': 'Confirm your e-mail address',
  'address-confirmation.intro':
    'A person registered for {clinic} has entered this as their new e-mail address.',
  'address-confirmation.button': 'Confirm this address',
  'address-confirmation.until': 'The link works until {moment}.',
  'address-confirmation.otherwise':
    'If it was not you, please ignore this e-mail. Nothing else will be sent to this address.',
  'address-changed.subject': 'Your e-mail address was changed: {clinic}',
  'address-changed.heading': 'Your e-mail address was changed',
  'address-changed.intro':
    'Your registration for {clinic} now belongs to another e-mail address, which you entered on your personal page. We will send no more messages about it to this address.',

  'thank-you.joined.subject': 'Thank you for taking part: {clinic}',
  'thank-you.joined.heading': 'Thank you for taking part',
  'thank-you.joined.intro': 'Thank you for taking part in {clinic}.',
  'thank-you.absent.subject': 'We missed you: {clinic}',
  'thank-you.absent.heading': 'We missed you',
  'thank-you.absent.intro': '{clinic} has ended. According to our records you did not join.',
  'thank-you.absent.mistaken':
    'If you did join, please reply to this e-mail so that the organiser can check the attendance list.',
  'thank-you.unknown.subject': 'The clinic has ended: {clinic}',
  'thank-you.unknown.heading': 'The clinic has ended',
  'thank-you.unknown.intro': '{clinic} has ended. Thank you for your interest.',
  'thank-you.certificate': 'A certificate of attendance has been issued to you.',
  'thank-you.certificateButton': 'Download your certificate',
  'thank-you.materials': 'Clinic materials:',
  'gaps.request':
    'On the last day we will show how far institutions apply ITU’s security recommendations. Please answer for your institution before then.',
  'gaps.button': 'Answer for my institution',
  'thank-you.survey': 'Would you tell us what you thought of the clinic? Your answers are anonymous.',
  'thank-you.surveyButton': 'Answer the questions',

  'place-changed.subject.online': 'Now online: {clinic}',
  'place-changed.subject.hybrid': 'Now in person and online: {clinic}',
  'place-changed.subject.in-person': 'New venue: {clinic}',
  'place-changed.heading.online': 'The clinic takes place online',
  'place-changed.heading.hybrid': 'The clinic takes place in person and online',
  'place-changed.heading.in-person': 'The clinic takes place in person',
  'place-changed.intro.online': '{clinic} takes place online.',
  'place-changed.intro.hybrid': '{clinic} takes place in person, at the venue below, and online.',
  'place-changed.intro.in-person': '{clinic} takes place in person, at the venue below.',
  'place-changed.replaces':
    'This replaces what earlier e-mails said about how to attend. Dates and times do not change, and your registration remains valid.',
  'place-changed.calendar': 'The attached calendar file updates the entries in your calendar.',
  'moved.subject': 'Day {number} rescheduled ({date}): {clinic}',
  'moved.heading': 'Day {number} has been rescheduled',
  'moved.intro': 'Day {number} of {clinic} has been rescheduled. Your registration remains valid.',
  'moved.before': 'Previous date and time',
  'moved.now': 'New date and time',
  'moved.calendar': 'The attached calendar file updates the entry in your calendar.',

  'cancelled.subject': 'Cancelled: {clinic}',
  'cancelled.heading': 'The clinic is cancelled',
  'cancelled.intro': 'We are sorry to inform you that {clinic} has been cancelled.',
  'cancelled.days': '{count, plural, one {Cancelled day} other {Cancelled days}}',
  'cancelled.calendar':
    'The attached calendar file removes {count, plural, one {the entry} other {the entries}} from your calendar.',

  'withdrawn.subject': 'Registration cancelled: {clinic}',
  'withdrawn.heading': 'Your registration is cancelled',
  'withdrawn.intro': 'Your registration for {clinic} is cancelled.',
  'withdrawn.days': '{count, plural, one {Day you had registered for} other {Days you had registered for}}',
  'withdrawn.again': 'If your plans change, you can register again on the clinic’s page.',

  'left-waiting-list.subject': 'You have left the waiting list: {clinic}',
  'left-waiting-list.heading': 'You have left the waiting list',
  'left-waiting-list.intro': 'You are no longer on the waiting list for {clinic}.',

  'offer-lapsed.subject': 'The seat offered to you has expired: {clinic}',
  'offer-lapsed.heading': 'The seat offered to you has expired',
  'offer-lapsed.intro':
    'The seat in {clinic} was not accepted in time and is offered to the next person on the waiting list.',
  'offer-lapsed.again': 'If you still wish to attend, please register again on the clinic’s page.',

  'unreached.subject': 'Your seat is no longer held: {clinic}',
  'unreached.heading': 'Your seat is no longer held',
  'unreached.intro':
    'We have had no confirmation that our e-mails reach your address, and other people are waiting for a seat in {clinic}. Your registration is therefore cancelled.',

  'request-withdrawn.subject': 'Registration cancelled: {clinic}',
  'request-withdrawn.heading': 'Your registration is cancelled',
  'request-withdrawn.intro': 'Your registration for {clinic} is cancelled. The organiser will not review it.',

  'copy.unchanged':
    'This e-mail was requested again, or the registration form was sent again. Your registration already existed, so nothing was changed.',
  'copy.stored': 'These details are stored:',
  'copy.name': 'Name',
  'copy.organisation': 'Organisation',
  'copy.jobTitle': 'Job title',
  'copy.sector': 'Sector',
  'copy.country': 'Country',
  'copy.timeZone': 'Time zone',
  'copy.language': 'Language of e-mails',
  'copy.gender': 'Gender',
  'copy.change': 'You can change them on your personal page.',

  'footer.withdraw': 'If you cannot attend, please cancel your registration on your personal page.',
  'footer.reply': 'Questions? Reply to this e-mail: your reply goes to the organiser.',
  'footer.reason': 'You receive this e-mail because {email} was registered for this clinic.',

  'calendar.summary': '{days, plural, one {{clinic}} other {{clinic}, day {number}}}',
  'calendar.in-person': 'In person',
  'calendar.hybrid': '{venue}; online: {page}',
  'calendar.description': 'Your personal page with your joining link: {page}',
  'calendar.descriptionInPerson': 'Your personal page: {page}',
  'calendar.alarm': '{clinic} starts in one hour',
  'venue.title': 'Venue',
  'venue.unknown': 'The venue has not been announced yet. It will be shown on the clinic’s page.',
  'venue.map': 'Map',

  ...enInvitationSentences,
  ...enSummarySentences,
} as const
