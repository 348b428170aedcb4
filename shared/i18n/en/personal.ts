import { enGapQuestionSentences } from './gap-analysis'

/** The sentences of the pages that people reach by a link in a mail, in English. */
export const enPersonalSentences = {
  'personal.title': 'Your registration',
  'personal.heading': 'Your registration',
  'personal.confirmed': 'Registered',
  'personal.withdrawn': 'Cancelled',
  'personal.withdrawnText': 'Your registration is cancelled.',
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
  'personal.unconfirmed': 'Address not confirmed',
  'personal.unconfirmedText':
    'Your registration will be accepted only when you have confirmed your address. Until then no seat is kept and no other e-mail is sent to you.',
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
  'personal.addTo': 'Add this day to:',
  'personal.officeCalendar': 'Outlook (work or school)',
  'personal.calendarSubscribe': 'Subscribe in your calendar: changes appear automatically',
  'personal.place': 'You are number {place} on the waiting list.',
  'personal.details': 'Your details',
  'personal.clinic': 'The clinic’s page and programme',
  'personal.withdrawHeading': 'Cancel my registration',
  'personal.withdrawText': 'We will send you an e-mail that removes the days from your calendar.',
  'personal.withdrawButton': 'Yes, cancel my registration',
  'personal.eraseHeading': 'Delete my data',
  'personal.eraseText':
    'This deletes your registration, your details and your attendance, and this page. If the clinic has not ended, your registration is cancelled and one last e-mail removes its days from your calendar. Statistics without names are kept. This cannot be undone.',
  'personal.eraseButton': 'Yes, delete my data',

  'personal.disownHeading': 'This was not me',
  'personal.disownText':
    'The registration and all that was entered with it will be deleted, and nothing else will be sent to this address. This cannot be undone.',
  'personal.disownButton': 'Delete the registration',

  'personal.leaveHeading': 'Leave the waiting list',
  'personal.leaveText': 'The next seat that becomes free will be offered to someone else.',
  'personal.leaveButton': 'Yes, leave the waiting list',
  'personal.declineHeading': 'Decline the seat',
  'personal.declineText': 'The seat will be offered to the next person on the waiting list.',
  'personal.declineButton': 'Yes, decline the seat',

  'personal.retractHeading': 'Cancel my registration',
  'personal.retractText': 'The organiser will not review your registration.',
  'personal.retractButton': 'Yes, cancel my registration',

  'personal.change': 'Change my details',
  'personal.save': 'Save changes',
  'personal.saved': 'Your changes have been saved.',
  'personal.conflict': 'Your registration has changed in the meantime',
  'personal.conflictText':
    'After you opened this form, the registration was changed elsewhere, for example in another tab, so your entries were not saved. The form still shows them. These details are stored now:',
  'personal.conflictSave': 'To replace them with your entries, save again.',
  'personal.attend': 'Days that you will attend',
  'personal.attendHint':
    'You will get no reminder and no joining link for the other days. If you have a seat, an e-mail updates your calendar.',
  'personal.attendError': 'Select at least one day, or cancel your registration on your personal page.',
  'personal.notAttending': 'not attending',
  'personal.mails': 'E-mails that we sent you',
  'personal.mailOfDay': '{mail}, day {number}',
  'personal.unreachedText':
    'We have no confirmation yet that our e-mails reach your address. Without one, your registration can end while other people are waiting for a seat.',
  'personal.unreachedButton': 'This is my address',
  'personal.reached': 'Thank you. Your address is confirmed.',
  'personal.resend': 'Send me my registration by e-mail',
  'personal.resent': 'The e-mail is on its way to you.',
  'personal.notResent':
    'No e-mail was sent: the last one is less than ten minutes old, or it has been sent again {most} times already.',
  'personal.download': 'Download my data (JSON)',
  'personal.return': 'Register again with these details',
  'survey.title': 'Your view of the clinic',
  'survey.anonymous':
    'We store your answers without your name, your address or a time. Please write nothing in the text that would identify you or others. You can answer once.',
  'survey.choose': 'Please choose an answer.',
  'survey.scale': '1 means not at all, 5 means very.',
  'survey.usefulness': 'How useful was the clinic for your work?',
  'survey.clarity': 'How clear were the presentations?',
  'survey.speed': 'Was it too slow or too fast?',
  'survey.application': 'Will you use what you learned at your institution?',
  'survey.comment': 'What should we do better, or which topics should the next clinic cover?',
  'survey.commentHint': 'The organisers read this text.',
  'survey.option.too-slow': 'Too slow',
  'survey.option.right': 'About right',
  'survey.option.too-fast': 'Too fast',
  'survey.option.yes': 'Yes',
  'survey.option.partly': 'Partly',
  'survey.option.no': 'No',
  'survey.send': 'Send my answers',
  'survey.stored': 'Thank you. Your answers are stored.',
  'survey.answered': 'You have already answered. Thank you.',
  'survey.closed':
    'This survey is for people who took part in the clinic. It is open for 30 days after the clinic.',
  'gaps.title': 'Security recommendations at your institution',
  'gaps.intro':
    'Please tell us before the clinic how far your institution applies ITU’s security recommendations for digital financial services. We store one answer for each institution, without your name; the latest counts. On the last day the results are shown without naming any institution. You can answer until that day begins.',
  'gaps.stored':
    'Thank you. Your institution’s answers are stored. You can change them until the last day begins.',
  'gaps.closed':
    'These questions are for people with a seat in the clinic, until its last day begins. They are not open to you now.',
  ...enGapQuestionSentences,
  'address.change': 'Change my e-mail address',
  'address.changeText':
    'We will send an e-mail with a link to the new address. Your registration moves to it when you open the link and confirm; until then nothing changes. This is possible until the clinic begins.',
  'address.new': 'New e-mail address',
  'address.send': 'Send the link',
  'address.requested':
    'If the address can be used, an e-mail with a link is on its way to it. The link works for two days.',
  'address.limited':
    'Nothing was sent: you have already entered another address {most} times, or the form was sent twice.',
  'address.closed': 'The address can no longer be changed, or it is the one that you have.',
  'address.unavailable':
    'The address can be changed only while you are registered, and only until the clinic begins.',
  'address.confirm': 'Confirm your e-mail address',
  'address.confirmText': 'Your registration then belongs to this address, and messages go to it.',
  'address.confirmButton': 'Confirm',
  'address.moved': 'Your e-mail address has been changed',
  'address.movedText':
    'Your registration has moved to this address. We have sent you an e-mail with the link to your new personal page.',
  'address.registered': 'This address is already registered',
  'address.registeredText':
    'It has a registration of its own for this clinic, so nothing was changed. If you need only one, please cancel the other on its personal page.',
  'address.expired': 'This link no longer works',
  'address.expiredText':
    'It is older than two days, another address has been entered since, or the clinic has begun. Nothing was changed.',
  'sent.address-confirmation': 'Confirmation of a new address',
  'sent.confirmation': 'Confirmation',
  'sent.waitlisted': 'Place on the waiting list',
  'sent.seat-offered': 'Offer of a seat',
  'sent.address-check': 'Request to confirm your address',
  'sent.pending': 'Registration received',
  'sent.rejected': 'Decision on your registration',
  'sent.withdrawn': 'Registration cancelled',
  'sent.reminder-week': 'Reminder one week before',
  'sent.reminder-day': 'Reminder',
  'sent.join-link': 'Joining link',
  'sent.thank-you': 'After the clinic',
  'sent.moved': 'New date or time',
  'sent.place-changed': 'New venue',
  'sent.cancelled': 'Clinic cancelled',

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
  'join.withdrawnText': 'This link is no longer valid.',
  'join.withdrawnAgain': 'You can register again on the clinic’s page.',
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
  'join.inPersonText': 'There is no online meeting. The clinic’s page shows the venue.',
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
