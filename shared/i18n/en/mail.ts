/** Every sentence of the mails in English; the other languages have exactly these keys. */
export const enMailSentences = {
  brand: 'DFS Security Clinics',
  sender: 'International Telecommunication Union',
  greeting: 'Dear {name},',
  'greeting.nameless': 'Dear colleague,',
  day: 'Day {number}',
  readerTime: 'Your time:',
  labelAndValue: '{label}: {value}',
  programme: 'Programme of day {number}',
  moreProgramme: '{count, plural, one {One more item is} other {# more items are}} on the clinic’s page.',
  personalPage: 'Your personal page',
  clinicPage: 'The clinic’s page',

  'confirmation.subject': 'You are registered: {clinic}, {dates}',
  'confirmation.heading': 'You are registered',
  'confirmation.intro': 'Your place in {clinic} is confirmed.',
  'confirmation.days': '{count, plural, one {When it takes place} other {When the days take place}}',
  'confirmation.joinLinkLater': 'One hour before each day you will receive your personal way in.',
  'confirmation.joinLinkAgain': 'One hour before each further day you will receive your way in again.',
  'confirmation.calendar':
    'The attached calendar file puts {count, plural, one {the day} =2 {both days} other {all # days}} into your calendar.',

  'waitlisted.subject': 'You are on the waiting list: {clinic}, {dates}',
  'waitlisted.heading': 'You are on the waiting list',
  'waitlisted.intro': 'Every seat in {clinic} is taken at the moment. You are on the waiting list.',
  'waitlisted.next':
    'Seats that become free are offered in the order of the list. When it is your turn, you receive a mail that says until when the seat is held for you.',
  'waitlisted.leave': 'If you no longer wish to come, please leave the list on your personal page.',

  'waitlisted.approved': 'The organiser has accepted your registration.',

  'pending.subject': 'We have your registration: {clinic}, {dates}',
  'pending.heading': 'We have your registration',
  'pending.intro': 'The organiser of {clinic} looks at each registration, and has yours now.',
  'pending.next':
    'As soon as it is decided, you receive a mail. Until then nothing is needed of you, and no seat is held yet.',
  'pending.leave': 'If you no longer wish to come, please withdraw on your personal page.',

  'rejected.subject': 'About your registration: {clinic}',
  'rejected.heading': 'We cannot offer you a seat',
  'rejected.intro':
    'Thank you for your interest in {clinic}. We are sorry: the organiser cannot offer you a seat.',
  'rejected.thanks':
    'We hope to welcome you at another clinic. Those to come are announced on our public pages.',

  'seat-offered.subject': 'A seat is free for you: {clinic}',
  'seat-offered.heading': 'A seat is free for you',
  'seat-offered.intro': 'A seat in {clinic} has become free, and you are next on the waiting list.',
  'seat-offered.until': 'It is held for you until {moment}.',
  'seat-offered.button': 'Take the seat on your page',
  'seat-offered.otherwise':
    'Without an answer by then, the seat goes to the next on the list. If you cannot come, please say so on the same page.',

  'invitation.subject': 'Invitation: {clinic}, {dates}',
  'invitation.heading': 'You are invited',
  'invitation.intro': 'We would be glad to welcome you to {clinic}.',
  'invitation.aboutClinics':
    'DFS Security Clinics are free workshops of ITU with national authorities on the security of mobile money and digital payments.',
  'invitation.organisedBy':
    'This one is organised by the International Telecommunication Union, together with: {names}.',
  'invitation.organisedByItu': 'This one is organised by the International Telecommunication Union.',
  'invitation.online': 'It takes place online, over Zoom.',
  'invitation.inPerson': 'It takes place in person; the clinic’s page says where.',
  'invitation.times': 'These are local times of the clinic. Its page shows them in your own time.',
  'invitation.button': 'See the clinic and register',
  'invitation.nextSteps':
    'Registering takes a minute. You then receive the dates for your calendar, and a reminder before each day.',
  'invitation.nextStepsWithApproval':
    'Registering takes a minute. The organiser looks at each registration: you then receive a mail that says whether you have a seat, with the dates for your calendar.',
  'invitation.reason':
    'You receive this invitation because {email} is on a contact list of the International Telecommunication Union.',
  'invitation.reasonPartner':
    'You receive this invitation because {email} is on the contact list of an organiser of this clinic: {inviter}.',
  'invitation.unsubscribe': 'Receive no more invitations',

  'invitation-reminder.subject': 'Reminder of your invitation: {clinic}, {dates}',
  'invitation-reminder.heading': 'Registration is still open',
  'invitation-reminder.intro': 'We have invited you to {clinic} and have not heard from you yet.',

  'joinSection.heading': 'Your way in',
  'joinSection.soon': 'Day {number} begins at {clock}. The room opens 30 minutes before.',
  'joinSection.running': 'Day {number} began at {clock} and is running now.',
  'joinSection.button': 'Join the clinic',
  'joinSection.personal': 'This address is yours alone: please do not pass it on.',

  'reminder-week.subject': 'Reminder: {clinic} begins on {date}',
  'reminder-week.heading': 'Your clinic begins soon',
  'reminder-week.intro': '{clinic} begins on {date}. We look forward to seeing you.',

  'reminder-day.subject': 'Day {number} on {date}: {clinic}',
  'reminder-day.heading': 'Day {number} is coming up',
  'reminder-day.intro': 'Day {number} of {clinic} is coming up.',
  'reminder-day.joinLinkLater': 'One hour before the start you will receive your personal way in.',

  'join-link.subject': 'Your way in: day {number} begins at {clock}, {clinic}',
  'join-link.heading': 'Your way in to day {number}',
  'join-link.intro': 'Day {number} of {clinic} is about to take place online, over Zoom.',

  'moved.subject': 'New time for day {number}: {clinic}',
  'moved.heading': 'Day {number} has a new time',
  'moved.intro': 'Day {number} of {clinic} has been moved. Your registration remains valid.',
  'moved.before': 'Before',
  'moved.now': 'Now',
  'moved.calendar': 'The attached calendar file brings the entry in your calendar up to date.',

  'cancelled.subject': 'Cancelled: {clinic}',
  'cancelled.heading': 'The clinic is cancelled',
  'cancelled.intro': 'We are sorry: {clinic} has been cancelled and will not take place.',
  'cancelled.days': '{count, plural, one {The day that is cancelled} other {The days that are cancelled}}',
  'cancelled.calendar':
    'The attached calendar file removes {count, plural, one {the entry} other {the entries}} from your calendar.',

  'withdrawn.subject': 'You have withdrawn: {clinic}',
  'withdrawn.heading': 'You have withdrawn',
  'withdrawn.intro': 'Your registration for {clinic} is withdrawn, and your seat is free for somebody else.',
  'withdrawn.days':
    '{count, plural, one {The day you had registered for} other {The days you had registered for}}',
  'withdrawn.again': 'Should your plans change again, you can register on the clinic’s page.',

  'left-waiting-list.subject': 'You have left the waiting list: {clinic}',
  'left-waiting-list.heading': 'You have left the waiting list',
  'left-waiting-list.intro': 'You no longer wait for a seat in {clinic}.',

  'offer-lapsed.subject': 'The seat is no longer held for you: {clinic}',
  'offer-lapsed.heading': 'The seat is no longer held for you',
  'offer-lapsed.intro':
    'The seat in {clinic} was not taken in time and goes to the next on the waiting list.',
  'offer-lapsed.again': 'If you still wish to come, please register again on the clinic’s page.',

  'request-withdrawn.subject': 'You have withdrawn: {clinic}',
  'request-withdrawn.heading': 'You have withdrawn',
  'request-withdrawn.intro':
    'Your registration for {clinic} is withdrawn. The organiser does not decide on it any more.',

  'footer.withdraw':
    'If you cannot come, please withdraw on your personal page, so that your seat goes to somebody else.',
  'footer.reply': 'Questions? Reply to this mail: your answer goes to the organiser.',
  'footer.reason': 'You receive this mail because {email} was registered for this clinic.',

  'calendar.summary': '{days, plural, one {{clinic}} other {{clinic}, day {number}}}',
  'calendar.online': 'Online (Zoom)',
  'calendar.inPerson': 'In person; the clinic’s page says where',
  'calendar.description': 'Your personal page, with your way in: {page}',
  'calendar.alarm': '{clinic} begins in one hour',

  'summary.subject': 'Attendance of day {number}: {clinic}',
  'summary.heading': 'Attendance of day {number}',
  'summary.registered': 'Registered',
  'summary.joinClicked': 'Clicked the joining link',
  'summary.inRoom': 'Joined',
  'summary.longEnough': 'Attended',
  'summary.unmatchedPeople': 'Unmatched participants',
  'summary.allMatched': 'No participant is left unmatched.',
  'summary.unmatched':
    '{people, plural, one {One participant} other {# participants}} ({rows, plural, one {one row} other {# rows}}) could not be matched.',
  'summary.excluded':
    '{count, plural, one {One host, interpreter or bot was excluded.} other {# hosts, interpreters and bots were excluded.}}',
  'summary.skippedRows':
    '{count, plural, one {One row of the report could not be read and was left out.} other {# rows of the report could not be read and were left out.}}',
  'summary.correctedSubject': 'Corrected attendance of day {number}: {clinic}',
  'summary.correctedHeading': 'Corrected attendance of day {number}',
  'summary.replaces': 'A corrected report was uploaded. This summary replaces the one of {moment}.',
  'summary.change': '{label}: {before} before, {after} now.',
  'noData.subject': 'No attendance data for day {number}: {clinic}',
  'noData.heading': 'No attendance data for day {number}',
  'noData.text':
    'Zoom has sent nothing about this day, so its attendance is not known. This happens when the meeting ran under another meeting number or in another Zoom account.',
  'noData.howTo':
    'Sign in to Zoom with the account that hosted the meeting, open Reports, Usage, click the number of participants, and export the list with meeting data. Upload that file; the summary is mailed as soon as it is counted.',
  'noData.button': 'Upload Zoom’s report',
  'summary.dataTime': 'The data was taken on {moment}.',
  'summary.longEnoughExplained':
    'Attended means present for at least {minutes, plural, one {one minute} other {# minutes}} of the day.',
  'summary.bySector': 'By sector',
  'summary.byOrganisation': 'By organisation',
  'summary.byCountry': 'By country',
  'summary.moreGroups': '{count, plural, one {One more} other {# more}}',
  'summary.group': 'Group',
  'summary.notStated': 'Not stated',
  'summary.button': 'Open the day’s page',
  'summary.reason': 'You receive this mail because {email} receives the attendance of this clinic.',
} as const
