/** The sentences of the pages that only who has a link in a mail sees, in English. */
export const enPersonalSentences = {
  'personal.title': 'Your registration',
  'personal.heading': 'Your registration',
  'personal.confirmed': 'Registered',
  'personal.withdrawn': 'Withdrawn',
  'personal.withdrawnText': 'You have withdrawn from this clinic. Your seat is free for somebody else.',
  'personal.waitlisted': 'On the waiting list',
  'personal.waitlistedText':
    'Every seat is taken at the moment. Seats that become free are offered in the order of the list: when it is your turn, you receive a mail.',
  'personal.offered': 'A seat is free for you',
  'personal.offeredText': 'It is held for you until {moment}. Without an answer by then it goes to the next.',
  'personal.takeButton': 'Take the seat',
  'personal.lapsed': 'No longer held',
  'personal.lapsedText': 'The seat that was offered to you was not taken in time and goes to the next.',
  'personal.pending': 'Not decided yet',
  'personal.pendingText':
    'The organiser looks at each registration and has not decided on yours yet. You receive a mail as soon as it is decided.',
  'personal.rejected': 'Not accepted',
  'personal.rejectedText': 'We are sorry: the organiser cannot offer you a seat in this clinic.',
  'personal.again': 'Register again',
  'personal.cancelledText': 'This clinic has been cancelled and will not take place.',
  'personal.overText': 'This clinic is over. Thank you for your interest.',
  'personal.days': 'Your days',
  'personal.dayOver': 'over',
  'personal.joinText':
    'This address is yours alone. It leads to the Zoom room from 30 minutes before each day until its end.',
  'personal.joinButton': 'Join the clinic',
  'personal.calendar': 'Put the days into your calendar',
  'personal.details': 'What you entered',
  'personal.clinic': 'Programme of the clinic',
  'personal.withdrawHeading': 'I cannot come',
  'personal.withdrawText':
    'If you withdraw, your seat goes to somebody else, and the days are taken out of your calendar by mail.',
  'personal.withdrawButton': 'Yes, withdraw my registration',
  'personal.eraseHeading': 'Delete my data',
  'personal.eraseText':
    'Your registration, what you entered and when you were in the room are deleted, and this page disappears. If the clinic is still to come, you are withdrawn from it, and one last mail takes its days out of your calendar. Only numbers without a name remain. This cannot be undone.',
  'personal.eraseButton': 'Yes, delete my data',

  'personal.leaveHeading': 'I no longer wish to come',
  'personal.leaveText': 'If you leave the waiting list, the next free seat goes to somebody else.',
  'personal.leaveButton': 'Yes, leave the waiting list',
  'personal.declineHeading': 'I cannot come',
  'personal.declineText': 'If you decline, the seat goes to the next on the waiting list.',
  'personal.declineButton': 'Yes, decline the seat',

  'personal.retractHeading': 'I no longer wish to come',
  'personal.retractText': 'If you withdraw, the organiser does not decide on your registration any more.',
  'personal.retractButton': 'Yes, withdraw my registration',

  'join.title': 'Your way in',
  'join.waiting': 'You are early',
  'join.opensIn': 'The room opens in {time}.',
  'join.opens': 'The room opens',
  'join.starts': 'The day begins',
  'join.refreshesItself': 'You can leave this page open: it looks again by itself and leads you in.',
  'join.over': 'This clinic is over',
  'join.overText': 'The room is closed. Thank you for your interest.',
  'join.cancelled': 'This clinic has been cancelled',
  'join.cancelledText': 'It will not take place.',
  'join.withdrawn': 'You have withdrawn from this clinic',
  'join.withdrawnText': 'So this address no longer leads in. You can register again on the clinic’s page.',
  'join.noSeat': 'You have no confirmed seat yet',
  'join.noSeatText':
    'This address leads in as soon as you have one. Your personal page, whose address is in our mails to you, shows how you stand.',
  'join.pending': 'Your registration is not decided yet',
  'join.pendingText':
    'The organiser looks at each registration. This address leads in when yours is accepted; you receive a mail then.',
  'join.rejected': 'You have no seat in this clinic',
  'join.rejectedText': 'We are sorry: the organiser cannot offer you one, so this address does not lead in.',
  'join.noMeeting': 'The room is being prepared',
  'join.noMeetingText':
    'The organisers have not opened it yet. This page looks again every minute and leads you in.',
  'join.clinic': 'The clinic’s page',
  'time.days': '{count, plural, one {one day} other {# days}}',
  'time.hours': '{count, plural, one {one hour} other {# hours}}',
  'time.minutes': '{count, plural, one {one minute} other {# minutes}}',
  'time.twoUnits': '{large} and {small}',

  'unsubscribe.title': 'Invitations',
  'unsubscribe.heading': 'Receive no more invitations?',
  'unsubscribe.text':
    'We then send no more invitations to the address at which you received ours: to no clinic, and from no organiser’s contact list.',
  'unsubscribe.still':
    'The mails of a clinic that you have registered for still come. To receive none of those either, withdraw on the personal page to which they lead.',
  'unsubscribe.button': 'Yes, no more invitations',
  'subscribed.heading': 'You receive invitations again',
  'subscribed.text': 'Should you want none after all, you can say so here at any time.',
  'unsubscribed.heading': 'You receive no more invitations',
  'unsubscribed.text':
    'It holds for every clinic and every contact list. A mail that was on its way already may still arrive.',
  'unsubscribed.mistake': 'Pressed by mistake?',
  'unsubscribed.button': 'Invite me again',

  'erasure-started.title': 'Your data are being deleted',
  'erasure-started.heading': 'Your data are being deleted',
  'erasure-started.text':
    'It takes a few minutes. If the clinic is still to come, one last mail takes its days out of your calendar; after it we write no more.',
} as const
