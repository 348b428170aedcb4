/** The sentences of the invitations of a campaign, in English. */
export const enInvitationSentences = {
  'invitation.subject': 'Invitation: {clinic}, {dates}',
  'invitation.heading': 'You are invited',
  'invitation.intro': 'We are pleased to invite you to {clinic}.',
  'invitation.aboutClinics':
    'DFS Security Clinics are free workshops that ITU holds with national authorities on the security of mobile money and digital payments.',
  'invitation.organisedBy':
    'This clinic is organised by the International Telecommunication Union together with {names}.',
  'invitation.organisedByItu': 'This clinic is organised by the International Telecommunication Union.',
  'mode.online': 'It takes place online (Zoom).',
  'mode.in-person': 'It takes place in person.',
  'mode.hybrid': 'You can attend in person or online (Zoom).',
  'invitation.times': 'Times are local to the clinic. The clinic’s page can show them in your time zone.',
  'invitation.button': 'View the clinic and register',
  'invitation.nextSteps':
    'Registration takes about a minute. You will receive the dates for your calendar and a reminder before each day.',
  'invitation.nextStepsWithApproval':
    'Registration takes about a minute. The organiser reviews each registration. We will then e-mail you the decision and, if you have a seat, the dates for your calendar.',
  'invitation.reason':
    'You receive this invitation because {email} is on a contact list of the International Telecommunication Union.',
  'invitation.reasonPartner':
    'You receive this invitation because {email} is on the contact list of {inviter}, an organiser of this clinic.',
  'invitation.reasonFollower': 'You receive this invitation because {email} asked for news of new clinics.',
  'invitation.unsubscribe': 'Unsubscribe from invitations',

  'invitation-reminder.subject': 'Reminder: invitation to {clinic}, {dates}',
  'invitation-reminder.heading': 'Registration is still open',
  'invitation-reminder.intro': 'We invited you to {clinic}. You can still register.',

  'follow-request.clinics': 'Digital Financial Services Security Clinics',
  'follow-request.subject': 'Please confirm: news of new clinics',
  'follow-request.heading': 'Do you want news of new clinics?',
  'follow-request.intro':
    'This address was entered on our website to get news of new clinics. If you entered it, please confirm.',
  'follow-request.button': 'Confirm',
  'follow-request.until': 'The link works for two days.',
  'follow-request.otherwise':
    'If you did not enter it, please ignore this e-mail. Without your confirmation we send no news to this address.',
  'follow-request.reason': 'You receive this e-mail because {email} was entered on our website.',
} as const
