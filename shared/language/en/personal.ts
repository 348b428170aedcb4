/** The sentences of the pages that only who has a link in a mail sees, in English. */
export const enPersonal = {
  'my.title': 'Your registration',
  'my.heading': 'Your registration',
  'my.confirmed': 'Registered',
  'my.withdrawn': 'Withdrawn',
  'my.withdrawnText': 'You have withdrawn from this clinic. Your seat is free for somebody else.',
  'my.waitlisted': 'On the waiting list',
  'my.waitlistedText':
    'Every seat is taken at the moment. Seats that become free are offered in the order of the list: when it is your turn, you receive a mail.',
  'my.offered': 'A seat is free for you',
  'my.offeredText': 'It is held for you until {moment}. Without an answer by then it goes to the next.',
  'my.takeButton': 'Take the seat',
  'my.lapsed': 'No longer held',
  'my.lapsedText': 'The seat that was offered to you was not taken in time and goes to the next.',
  'my.pending': 'Not decided yet',
  'my.pendingText':
    'The organiser looks at each registration and has not decided on yours yet. You receive a mail as soon as it is decided.',
  'my.rejected': 'Not accepted',
  'my.rejectedText': 'We are sorry: the organiser cannot offer you a seat in this clinic.',
  'my.again': 'Register again',
  'my.cancelledText': 'This clinic has been cancelled and will not take place.',
  'my.overText': 'This clinic is over. Thank you for your interest.',
  'my.days': 'Your days',
  'my.dayOver': 'over',
  'my.joinText':
    'This address is yours alone. It leads to the Zoom room from 30 minutes before each day until its end.',
  'my.joinButton': 'Join the clinic',
  'my.calendar': 'Put the days into your calendar',
  'my.details': 'What you entered',
  'my.clinic': 'Programme of the clinic',
  'my.withdrawHeading': 'I cannot come',
  'my.withdrawText':
    'If you withdraw, your seat goes to somebody else, and the days are taken out of your calendar by mail.',
  'my.withdrawButton': 'Yes, withdraw my registration',
  'my.eraseHeading': 'Delete my data',
  'my.eraseText':
    'Your registration, what you entered and when you were in the room are deleted, and this page disappears. If the clinic is still to come, you are withdrawn from it, and one last mail takes its days out of your calendar. Only numbers without a name remain. This cannot be undone.',
  'my.eraseButton': 'Yes, delete my data',

  'my.leaveHeading': 'I no longer wish to come',
  'my.leaveText': 'If you leave the waiting list, the next free seat goes to somebody else.',
  'my.leaveButton': 'Yes, leave the waiting list',
  'my.declineHeading': 'I cannot come',
  'my.declineText': 'If you decline, the seat goes to the next on the waiting list.',
  'my.declineButton': 'Yes, decline the seat',

  'my.retractHeading': 'I no longer wish to come',
  'my.retractText': 'If you withdraw, the organiser does not decide on your registration any more.',
  'my.retractButton': 'Yes, withdraw my registration',

  'join.title': 'Your way in',
  'join.waiting': 'You are early',
  'join.opensIn': 'The room opens in {time}.',
  'join.opens': 'The room opens',
  'join.starts': 'The day begins',
  'join.stay': 'You can leave this page open: it looks again by itself and leads you in.',
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
  'join.noRoom': 'The room is being prepared',
  'join.noRoomText':
    'The organisers have not opened it yet. This page looks again every minute and leads you in.',
  'join.clinic': 'The clinic’s page',
  'time.days': '{count, plural, one {one day} other {# days}}',
  'time.hours': '{count, plural, one {one hour} other {# hours}}',
  'time.minutes': '{count, plural, one {one minute} other {# minutes}}',
  'time.two': '{large} and {small}',

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

  'erasing.title': 'Your data are being deleted',
  'erasing.heading': 'Your data are being deleted',
  'erasing.text':
    'It takes a few minutes. If the clinic is still to come, one last mail takes its days out of your calendar; after it we write no more.',
} as const
