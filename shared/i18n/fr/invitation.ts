import type { enInvitationSentences } from '../en/invitation'
import type { TranslatedSentences } from '../translator'

/** The same in French. */
export const frInvitationSentences: TranslatedSentences<typeof enInvitationSentences> = {
  'invitation.subject': 'Invitation : {clinic}, {dates}',
  'invitation.heading': 'Invitation',
  'invitation.intro': 'Nous avons le plaisir de vous inviter à l’atelier {clinic}.',
  'invitation.aboutClinics':
    'Les ateliers sur la sécurité des SFN (services financiers numériques) sont des rencontres gratuites de l’UIT et des autorités nationales sur la sécurité de l’argent mobile et des paiements numériques.',
  'invitation.organisedBy':
    'Cet atelier est organisé par l’Union internationale des télécommunications en collaboration avec {names}.',
  'invitation.organisedByItu': 'Cet atelier est organisé par l’Union internationale des télécommunications.',
  'mode.online': 'Il se déroule en ligne (Zoom).',
  'mode.in-person': 'Il se déroule en présentiel.',
  'mode.hybrid': 'Vous pouvez participer en présentiel ou en ligne (Zoom).',
  'invitation.times':
    'Les horaires sont ceux du lieu de l’atelier. Sa page peut les afficher dans votre fuseau horaire.',
  'invitation.button': 'Voir l’atelier et s’inscrire',
  'invitation.nextSteps':
    'L’inscription prend une minute. Vous recevez ensuite les dates pour votre agenda, et un rappel avant chaque journée.',
  'invitation.nextStepsWithApproval':
    'L’inscription prend une minute. L’équipe organisatrice examine chaque inscription. Un courriel vous communiquera la décision et, si vous avez une place, les dates pour votre agenda.',
  'invitation.reason':
    'Vous recevez cette invitation parce que l’adresse {email} figure sur une liste de contacts de l’Union internationale des télécommunications.',
  'invitation.reasonPartner':
    'Vous recevez cette invitation parce que l’adresse {email} figure sur la liste de contacts de {inviter}, qui coorganise cet atelier.',
  'invitation.reasonFollower':
    'Vous recevez cette invitation parce que l’annonce des nouveaux ateliers a été demandée pour l’adresse {email}.',
  'invitation.unsubscribe': 'Se désabonner des invitations',

  'invitation-reminder.subject': 'Rappel : invitation à l’atelier {clinic}, {dates}',
  'invitation-reminder.heading': 'Les inscriptions sont encore ouvertes',
  'invitation-reminder.intro':
    'Nous vous avons adressé une invitation à l’atelier {clinic}. Vous pouvez encore vous inscrire.',

  'follow-request.clinics': 'Ateliers sur la sécurité des services financiers numériques',
  'follow-request.subject': 'Veuillez confirmer : annonces de nouveaux ateliers',
  'follow-request.heading': 'Souhaitez-vous recevoir l’annonce des nouveaux ateliers ?',
  'follow-request.intro':
    'Une demande a été faite sur notre site pour que cette adresse reçoive l’annonce de chaque nouvel atelier. Si elle vient de vous, veuillez la confirmer.',
  'follow-request.button': 'Confirmer',
  'follow-request.until': 'Le lien fonctionne pendant deux jours.',
  'follow-request.otherwise':
    'Si elle ne vient pas de vous, ignorez ce courriel. Sans votre confirmation, cette adresse ne recevra aucune annonce.',
  'follow-request.reason':
    'Vous recevez ce courriel parce que l’adresse {email} a été saisie sur notre site.',
}
