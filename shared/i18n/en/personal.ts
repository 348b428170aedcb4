/** The sentences of the pages that only who has a link in a mail sees, in English. */
export const enPersonalSentences = {
  'personal.title': 'Your registration',
  'personal.heading': 'Your registration',
  'personal.confirmed': 'Registered',
  'personal.withdrawn': 'Cancelled',
  'personal.withdrawnText': 'Your registration is cancelled. Your seat is available to someone else.',
  'personal.waitlisted': 'On the waiting list',
  'personal.waitlistedText':
    'All seats are currently taken. Seats that become free are offered in the order of the list. We will e-mail you when it is your turn.',
  'personal.offered': 'A seat is available for you',
  'personal.offeredText':
    'It is held for you until {moment}. After that it is offered to the next person on the list.',
  'personal.takeButton': 'Accept the seat',
  'personal.lapsed': 'Offer expired',
  'personal.lapsedText': 'The seat was not accepted in time and is offered to the next person on the list.',
  'personal.pending': 'Pending',
  'personal.pendingText': 'The organiser reviews each registration. We will e-mail you the decision.',
  'personal.rejected': 'Not accepted',
  'personal.rejectedText': 'We are sorry that the organiser cannot offer you a seat in this clinic.',
  'personal.again': 'Register again',
  'personal.cancelledText': 'This clinic has been cancelled.',
  'personal.overText': 'This clinic is over. Thank you for your interest.',
  'personal.days': 'Dates and times',
  'personal.dayOver': 'over',
  'personal.joinText':
    'Your personal link opens the Zoom meeting 30 minutes before each day. Please do not share it.',
  'personal.joinButton': 'Join the clinic',
  'personal.calendar': 'Add the days to your calendar',
  'personal.details': 'Your details',
  'personal.clinic': 'The clinic’s page and programme',
  'personal.withdrawHeading': 'Cancel my registration',
  'personal.withdrawText':
    'Your seat will go to someone else. We will send you an e-mail that removes the days from your calendar.',
  'personal.withdrawButton': 'Yes, cancel my registration',
  'personal.eraseHeading': 'Delete my data',
  'personal.eraseText':
    'This deletes your registration, your details and your attendance, and this page. If the clinic has not ended, your registration is cancelled and one last e-mail removes its days from your calendar. Statistics without names are kept. This cannot be undone.',
  'personal.eraseButton': 'Yes, delete my data',

  'personal.leaveHeading': 'Leave the waiting list',
  'personal.leaveText': 'The next seat that becomes free will be offered to someone else.',
  'personal.leaveButton': 'Yes, leave the waiting list',
  'personal.declineHeading': 'Decline the seat',
  'personal.declineText': 'The seat will be offered to the next person on the waiting list.',
  'personal.declineButton': 'Yes, decline the seat',

  'personal.retractHeading': 'Cancel my registration',
  'personal.retractText': 'The organiser will not review your registration.',
  'personal.retractButton': 'Yes, cancel my registration',

  'join.title': 'Joining link',
  'join.waiting': 'The meeting is not open yet',
  'join.opensIn': 'The meeting opens in {time}.',
  'join.opens': 'The meeting opens',
  'join.starts': 'The day starts',
  'join.refreshesItself': 'You can leave this page open: it refreshes and takes you in automatically.',
  'join.over': 'This clinic is over',
  'join.overText': 'The meeting is closed. Thank you for your interest.',
  'join.cancelled': 'This clinic has been cancelled',
  'join.cancelledText': 'It will not take place.',
  'join.withdrawn': 'Your registration is cancelled',
  'join.withdrawnText': 'This link is no longer valid. You can register again on the clinic’s page.',
  'join.noSeat': 'You do not have a confirmed seat yet',
  'join.noSeatText':
    'This link will work once your seat is confirmed. Your personal page shows your status; its link is in our e-mails to you.',
  'join.pending': 'Your registration is pending',
  'join.pendingText':
    'The organiser reviews each registration. If yours is accepted, we will e-mail you and this link will work.',
  'join.rejected': 'You do not have a seat in this clinic',
  'join.rejectedText':
    'We are sorry that the organiser cannot offer you a seat. This link is therefore not valid.',
  'join.noMeeting': 'The meeting is being prepared',
  'join.noMeetingText':
    'The organisers have not set it up yet. This page refreshes every minute and takes you in automatically.',
  'join.inPerson': 'This clinic takes place in person',
  'join.inPersonText': 'There is no online meeting. The clinic’s page has the venue.',
  'join.clinic': 'The clinic’s page',
  'time.days': '{count, plural, one {one day} other {# days}}',
  'time.hours': '{count, plural, one {one hour} other {# hours}}',
  'time.minutes': '{count, plural, one {one minute} other {# minutes}}',
  'time.twoUnits': '{large} and {small}',

  'unsubscribe.title': 'Invitations',
  'unsubscribe.heading': 'Unsubscribe from invitations?',
  'unsubscribe.text':
    'We will send no more invitations to this e-mail address, for any clinic and from any organiser’s contact list.',
  'unsubscribe.still':
    'You will still receive e-mails about clinics that you registered for. To stop those too, cancel your registration on your personal page; its link is in those e-mails.',
  'unsubscribe.button': 'Unsubscribe',
  'subscribed.heading': 'You will receive invitations again',
  'subscribed.text': 'You can unsubscribe here at any time.',
  'unsubscribed.heading': 'You are unsubscribed from invitations',
  'unsubscribed.text':
    'This applies to every clinic and every contact list. An e-mail that is already on its way may still arrive.',
  'unsubscribed.mistake': 'Unsubscribed by mistake?',
  'unsubscribed.button': 'Subscribe again',

  'erasure-started.title': 'Your data is being deleted',
  'erasure-started.heading': 'Your data is being deleted',
  'erasure-started.text':
    'This takes a few minutes. If the clinic has not ended, one last e-mail removes its days from your calendar. After that we will not write to you again.',
} as const
