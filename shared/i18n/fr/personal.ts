import type { enPersonalSentences } from '../en/personal'
import type { TranslatedSentences } from '../translator'

/** The same in French. */
export const frPersonalSentences: TranslatedSentences<typeof enPersonalSentences> = {
  'personal.title': 'Votre inscription',
  'personal.heading': 'Votre inscription',
  'personal.confirmed': 'Confirmée',
  'personal.withdrawn': 'Retirée',
  'personal.withdrawnText':
    'Vous avez retiré votre inscription. Votre place est libre pour une autre personne.',
  'personal.waitlisted': 'Sur la liste d’attente',
  'personal.waitlistedText':
    'Toutes les places sont prises pour le moment. Celles qui se libèrent sont proposées dans l’ordre de la liste : quand viendra votre tour, vous recevrez un courriel.',
  'personal.offered': 'Une place est libre pour vous',
  'personal.offeredText':
    'Elle vous est réservée jusqu’au {moment}. Sans réponse d’ici là, elle ira à la personne suivante.',
  'personal.takeButton': 'Prendre la place',
  'personal.lapsed': 'Plus réservée',
  'personal.lapsedText':
    'La place qui vous était proposée n’a pas été prise à temps et va à la personne suivante.',
  'personal.pending': 'Pas encore décidée',
  'personal.pendingText':
    'L’équipe organisatrice examine chaque inscription et n’a pas encore décidé de la vôtre. Vous recevrez un courriel dès que ce sera fait.',
  'personal.rejected': 'Non acceptée',
  'personal.rejectedText':
    'Nous le regrettons : l’équipe organisatrice ne peut pas vous proposer de place à cet atelier.',
  'personal.again': 'S’inscrire de nouveau',
  'personal.cancelledText': 'Cet atelier est annulé et n’aura pas lieu.',
  'personal.overText': 'Cet atelier est terminé. Merci de votre intérêt.',
  'personal.days': 'Vos journées',
  'personal.dayOver': 'terminée',
  'personal.joinText':
    'Cette adresse vous est personnelle. Elle mène à la salle Zoom de 30 minutes avant chaque journée jusqu’à sa fin.',
  'personal.joinButton': 'Rejoindre l’atelier',
  'personal.calendar': 'Inscrire les journées dans votre agenda',
  'personal.details': 'Vos informations',
  'personal.clinic': 'Programme de l’atelier',
  'personal.withdrawHeading': 'Je ne peux pas venir',
  'personal.withdrawText':
    'Si vous retirez votre inscription, votre place ira à une autre personne, et un courriel retirera les journées de votre agenda.',
  'personal.withdrawButton': 'Oui, retirer mon inscription',
  'personal.eraseHeading': 'Supprimer mes données',
  'personal.eraseText':
    'Votre inscription, ce que vous avez saisi et vos heures de présence dans la salle sont supprimés, et cette page disparaît. Si l’atelier est encore à venir, votre inscription est retirée et un dernier courriel enlève les journées de votre agenda. Seuls restent des chiffres sans nom. Cette suppression est définitive.',
  'personal.eraseButton': 'Oui, supprimer mes données',

  'personal.leaveHeading': 'Je ne souhaite plus venir',
  'personal.leaveText':
    'Si vous quittez la liste d’attente, la prochaine place libre ira à une autre personne.',
  'personal.leaveButton': 'Oui, quitter la liste d’attente',
  'personal.declineHeading': 'Je ne peux pas venir',
  'personal.declineText': 'Si vous refusez, la place ira à la personne suivante sur la liste d’attente.',
  'personal.declineButton': 'Oui, refuser la place',

  'personal.retractHeading': 'Je ne souhaite plus venir',
  'personal.retractText': 'Si vous retirez votre inscription, l’équipe organisatrice n’aura plus à décider.',
  'personal.retractButton': 'Oui, retirer mon inscription',

  'join.title': 'Votre accès',
  'join.waiting': 'Vous êtes en avance',
  'join.opensIn': 'La salle ouvre dans {time}.',
  'join.opens': 'Ouverture de la salle',
  'join.starts': 'Début de la journée',
  'join.refreshesItself':
    'Vous pouvez laisser cette page ouverte : elle se met à jour toute seule et vous fait entrer.',
  'join.over': 'Cet atelier est terminé',
  'join.overText': 'La salle est fermée. Merci de votre intérêt.',
  'join.cancelled': 'Cet atelier est annulé',
  'join.cancelledText': 'Il n’aura pas lieu.',
  'join.withdrawn': 'Vous avez retiré votre inscription',
  'join.withdrawnText':
    'Cette adresse ne donne donc plus accès. Vous pouvez vous inscrire de nouveau sur la page de l’atelier.',
  'join.noSeat': 'Vous n’avez pas encore de place confirmée',
  'join.noSeatText':
    'Cette adresse donnera accès dès que vous en aurez une. Votre page personnelle, dont l’adresse figure dans nos courriels, montre où en est votre inscription.',
  'join.pending': 'Votre inscription n’est pas encore décidée',
  'join.pendingText':
    'L’équipe organisatrice examine chaque inscription. Cette adresse donnera accès si la vôtre est acceptée ; vous recevrez alors un courriel.',
  'join.rejected': 'Vous n’avez pas de place à cet atelier',
  'join.rejectedText':
    'Nous le regrettons : l’équipe organisatrice ne peut pas vous en proposer, et cette adresse ne donne donc pas accès.',
  'join.noMeeting': 'La salle se prépare',
  'join.noMeetingText':
    'L’équipe organisatrice ne l’a pas encore ouverte. Cette page vérifie chaque minute et vous fait entrer.',
  'join.clinic': 'La page de l’atelier',
  'time.days': '{count, plural, one {un jour} other {# jours}}',
  'time.hours': '{count, plural, one {une heure} other {# heures}}',
  'time.minutes': '{count, plural, one {une minute} other {# minutes}}',
  'time.twoUnits': '{large} et {small}',

  'unsubscribe.title': 'Invitations',
  'unsubscribe.heading': 'Ne plus recevoir d’invitations ?',
  'unsubscribe.text':
    'Nous n’enverrons plus d’invitations à l’adresse à laquelle vous avez reçu la nôtre : pour aucun atelier, et depuis la liste de contacts d’aucun organisateur.',
  'unsubscribe.still':
    'Les courriels d’un atelier auquel vous participez continuent d’arriver. Pour ne plus les recevoir non plus, retirez votre inscription sur la page personnelle à laquelle ils mènent.',
  'unsubscribe.button': 'Oui, ne plus m’inviter',
  'subscribed.heading': 'Vous recevez de nouveau des invitations',
  'subscribed.text': 'Si vous n’en souhaitez finalement plus, vous pouvez le dire ici à tout moment.',
  'unsubscribed.heading': 'Vous ne recevrez plus d’invitations',
  'unsubscribed.text':
    'Cela vaut pour tous les ateliers et toutes les listes de contacts. Un courriel déjà en route peut encore arriver.',
  'unsubscribed.mistake': 'Une erreur ?',
  'unsubscribed.button': 'M’inviter de nouveau',

  'erasure-started.title': 'Vos données sont en cours de suppression',
  'erasure-started.heading': 'Vos données sont en cours de suppression',
  'erasure-started.text':
    'Cela prend quelques minutes. Si l’atelier est encore à venir, un dernier courriel enlève les journées de votre agenda ; ensuite, nous ne vous écrirons plus.',
}
