import type { enPersonalSentences } from '../en/personal'
import type { TranslatedSentences } from '../translator'
import { frGapQuestionSentences } from './gap-analysis'

/** The same in French. */
export const frPersonalSentences: TranslatedSentences<typeof enPersonalSentences> = {
  'personal.title': 'Votre inscription',
  'personal.heading': 'Votre inscription',
  'personal.confirmed': 'Confirmée',
  'personal.withdrawn': 'Annulée',
  'personal.withdrawnText': 'Votre inscription est annulée.',
  'personal.waitlisted': 'Sur la liste d’attente',
  'personal.waitlistedText':
    'Toutes les places sont prises pour le moment. Celles qui se libèrent sont proposées dans l’ordre de la liste : quand viendra votre tour, vous recevrez un courriel.',
  'personal.offered': 'Une place est disponible pour vous',
  'personal.offeredText':
    'Elle vous est réservée jusqu’au {moment}. Ensuite, elle sera proposée à la personne suivante sur la liste.',
  'personal.takeButton': 'Accepter la place',
  'personal.lapsed': 'Offre expirée',
  'personal.lapsedText':
    'La place n’a pas été acceptée à temps et est proposée à la personne suivante sur la liste.',
  'personal.pending': 'En attente de décision',
  'personal.pendingText':
    'L’équipe organisatrice examine chaque inscription. Nous vous communiquerons la décision par courriel.',
  'personal.unconfirmed': 'Adresse non confirmée',
  'personal.unconfirmedText':
    'Votre inscription ne sera prise en compte qu’une fois votre adresse confirmée. D’ici là, aucune place n’est gardée et aucun autre courriel ne vous parviendra.',
  'personal.rejected': 'Non acceptée',
  'personal.rejectedText':
    'Nous le regrettons : l’équipe organisatrice ne peut pas vous proposer de place à cet atelier.',
  'personal.again': 'S’inscrire de nouveau',
  'personal.cancelledText': 'Cet atelier est annulé.',
  'personal.overText': 'Cet atelier est terminé. Merci de votre intérêt.',
  'personal.days': 'Dates et horaires',
  'personal.dayOver': 'terminée',
  'personal.joinText':
    'Votre lien personnel ouvre la réunion Zoom 30 minutes avant chaque journée. Merci de ne pas le partager.',
  'personal.joinButton': 'Rejoindre l’atelier',
  'personal.calendar': 'Ajouter les journées à votre agenda',
  'personal.addTo': 'Ajouter cette journée à :',
  'personal.officeCalendar': 'Outlook (professionnel ou scolaire)',
  'personal.calendarSubscribe': 'S’abonner dans votre agenda : les changements s’affichent automatiquement',
  'personal.place': 'Vous êtes en position {place} sur la liste d’attente.',
  'personal.details': 'Vos informations',
  'personal.clinic': 'La page et le programme de l’atelier',
  'personal.withdrawHeading': 'Annuler mon inscription',
  'personal.withdrawText': 'Un courriel retirera les journées de votre agenda.',
  'personal.withdrawButton': 'Oui, annuler mon inscription',
  'personal.eraseHeading': 'Supprimer mes données',
  'personal.eraseText':
    'Cette action supprime votre inscription, vos informations et votre participation, ainsi que cette page. Si l’atelier n’est pas terminé, votre inscription est annulée et un dernier courriel retire les journées de votre agenda. Les statistiques sans nom sont conservées. Cette suppression est définitive.',
  'personal.eraseButton': 'Oui, supprimer mes données',

  'personal.disownHeading': 'Ce n’était pas moi',
  'personal.disownText':
    'Cette inscription et tout ce qui y a été indiqué seront supprimés, et rien d’autre ne sera envoyé à cette adresse. Cette suppression est définitive.',
  'personal.disownButton': 'Supprimer l’inscription',

  'personal.leaveHeading': 'Quitter la liste d’attente',
  'personal.leaveText': 'La prochaine place libre sera proposée à une autre personne.',
  'personal.leaveButton': 'Oui, quitter la liste d’attente',
  'personal.declineHeading': 'Décliner la place',
  'personal.declineText': 'La place sera proposée à la personne suivante sur la liste d’attente.',
  'personal.declineButton': 'Oui, décliner la place',

  'personal.retractHeading': 'Annuler mon inscription',
  'personal.retractText': 'L’équipe organisatrice n’examinera pas votre inscription.',
  'personal.retractButton': 'Oui, annuler mon inscription',

  'personal.change': 'Modifier mes informations',
  'personal.save': 'Enregistrer les modifications',
  'personal.saved': 'Vos modifications sont enregistrées.',
  'personal.conflict': 'Votre inscription a changé entre-temps',
  'personal.conflictText':
    'Après l’ouverture de ce formulaire, l’inscription a été modifiée ailleurs, par exemple dans un autre onglet : votre saisie n’a donc pas été enregistrée. Le formulaire la conserve. Voici les informations enregistrées à présent :',
  'personal.conflictSave': 'Pour les remplacer par votre saisie, enregistrez de nouveau.',
  'personal.attend': 'Journées auxquelles vous participez',
  'personal.attendHint':
    'Vous ne recevrez ni rappel ni lien de connexion pour les autres journées. Si vous avez une place, un courriel met à jour votre agenda.',
  'personal.attendError':
    'Sélectionnez au moins une journée, ou annulez votre inscription sur votre page personnelle.',
  'personal.notAttending': 'sans votre participation',
  'personal.mails': 'Courriels que nous vous avons envoyés',
  'personal.mailOfDay': '{mail}, jour {number}',
  'personal.unreachedText':
    'Rien ne nous confirme encore que nos messages parviennent à votre adresse. Sans confirmation, votre inscription peut prendre fin si d’autres personnes attendent une place.',
  'personal.unreachedButton': 'C’est bien mon adresse',
  'personal.reached': 'Merci. Votre adresse est confirmée.',
  'personal.resend': 'M’envoyer mon inscription par courriel',
  'personal.resent': 'Le courriel est en route.',
  'personal.notResent':
    'Aucun courriel n’a été envoyé : le dernier date de moins de dix minutes, ou il a déjà été renvoyé {most} fois.',
  'personal.download': 'Télécharger mes données (JSON)',
  'personal.return': 'M’inscrire de nouveau avec ces informations',
  'survey.title': 'Votre avis sur l’atelier',
  'survey.anonymous':
    'Nous enregistrons vos réponses sans votre nom, votre adresse ni l’heure. N’écrivez rien dans le texte qui permettrait de vous reconnaître ou de reconnaître d’autres personnes. Vous pouvez répondre une fois.',
  'survey.choose': 'Choisissez une réponse.',
  'survey.scale': '1 : pas du tout ; 5 : tout à fait.',
  'survey.usefulness': 'L’atelier a-t-il été utile pour votre travail ?',
  'survey.clarity': 'Les présentations étaient-elles claires ?',
  'survey.speed': 'Comment était le rythme ?',
  'survey.application': 'Allez-vous utiliser dans votre institution ce que vous avez appris ?',
  'survey.comment': 'Que devrions-nous améliorer, ou quels thèmes devrait aborder un prochain atelier ?',
  'survey.commentHint': 'L’équipe organisatrice lit ce texte.',
  'survey.option.too-slow': 'Trop lent',
  'survey.option.right': 'Adapté',
  'survey.option.too-fast': 'Trop rapide',
  'survey.option.yes': 'Oui',
  'survey.option.partly': 'En partie',
  'survey.option.no': 'Non',
  'survey.send': 'Envoyer mes réponses',
  'survey.stored': 'Merci. Vos réponses sont enregistrées.',
  'survey.answered': 'Vous avez déjà répondu. Merci.',
  'survey.closed':
    'Cette enquête s’adresse aux personnes qui ont participé à l’atelier ; elle est ouverte pendant 30 jours après sa fin.',
  'gaps.title': 'Recommandations de sécurité dans votre institution',
  'gaps.intro':
    'Dites-nous avant l’atelier dans quelle mesure votre institution applique les recommandations de sécurité de l’UIT pour les services financiers numériques. Nous enregistrons une réponse par institution, sans votre nom ; seule la dernière compte. Le dernier jour, les résultats sont présentés sans nommer d’institution. Vous pouvez répondre jusqu’au début de ce jour.',
  'gaps.stored':
    'Merci. Les réponses de votre institution sont enregistrées. Vous pouvez les modifier jusqu’au début du dernier jour.',
  'gaps.closed':
    'Ces questions s’adressent aux personnes qui ont une place à l’atelier, jusqu’au début de son dernier jour. Elles ne vous sont pas ouvertes actuellement.',
  ...frGapQuestionSentences,
  'address.change': 'Modifier mon adresse électronique',
  'address.changeText':
    'Nous enverrons un courriel avec un lien à la nouvelle adresse. Votre inscription y est rattachée lorsque vous ouvrez le lien et confirmez ; d’ici là, rien ne change. C’est possible jusqu’au début de l’atelier.',
  'address.new': 'Nouvelle adresse électronique',
  'address.send': 'Envoyer le lien',
  'address.requested':
    'Si l’adresse peut être utilisée, un courriel avec un lien lui est envoyé. Le lien fonctionne pendant deux jours.',
  'address.limited':
    'Rien n’a été envoyé : vous avez déjà indiqué une autre adresse {most} fois, ou le formulaire a été envoyé deux fois.',
  'address.closed': 'L’adresse ne peut plus être modifiée, ou c’est celle que vous avez déjà.',
  'address.unavailable':
    'L’adresse ne peut être modifiée que si vous avez une inscription, et seulement jusqu’au début de l’atelier.',
  'address.confirm': 'Confirmez votre adresse électronique',
  'address.confirmText':
    'Votre inscription sera alors rattachée à cette adresse, et les messages y parviendront.',
  'address.confirmButton': 'Confirmer',
  'address.moved': 'Votre adresse électronique est modifiée',
  'address.movedText':
    'Votre inscription est désormais rattachée à cette adresse. Nous vous avons envoyé un courriel avec le lien vers votre nouvelle page personnelle.',
  'address.registered': 'Cette adresse est déjà inscrite',
  'address.registeredText':
    'Elle a sa propre inscription à cet atelier : rien n’a été modifié. Si une seule inscription vous suffit, annulez l’autre sur sa page personnelle.',
  'address.expired': 'Ce lien ne fonctionne plus',
  'address.expiredText':
    'Il date de plus de deux jours, une autre adresse a été indiquée depuis, ou l’atelier a commencé. Rien n’a été modifié.',
  'sent.address-confirmation': 'Confirmation d’une nouvelle adresse',
  'sent.confirmation': 'Confirmation',
  'sent.waitlisted': 'Inscription sur la liste d’attente',
  'sent.seat-offered': 'Proposition d’une place',
  'sent.address-check': 'Demande de confirmation de votre adresse',
  'sent.pending': 'Inscription reçue',
  'sent.rejected': 'Décision sur votre inscription',
  'sent.withdrawn': 'Inscription annulée',
  'sent.reminder-week': 'Rappel une semaine avant',
  'sent.reminder-day': 'Rappel',
  'sent.join-link': 'Lien de connexion',
  'sent.thank-you': 'Après l’atelier',
  'sent.moved': 'Nouvelle date ou nouvel horaire',
  'sent.place-changed': 'Nouveau lieu',
  'sent.cancelled': 'Atelier annulé',

  'join.title': 'Lien de connexion',
  'join.waiting': 'La réunion n’est pas encore ouverte',
  'join.opensIn': 'La réunion ouvre dans {time}.',
  'join.opens': 'Ouverture de la réunion',
  'join.starts': 'Début de la journée',
  'join.refreshesItself':
    'Vous pouvez laisser cette page ouverte : elle s’actualise et vous conduit automatiquement à la réunion.',
  'join.over': 'Cet atelier est terminé',
  'join.overText': 'La réunion est terminée. Merci de votre intérêt.',
  'join.cancelled': 'Cet atelier est annulé',
  'join.cancelledText': 'Il n’aura pas lieu.',
  'join.withdrawn': 'Votre inscription est annulée',
  'join.withdrawnText': 'Ce lien n’est plus valable.',
  'join.withdrawnAgain': 'Vous pouvez vous inscrire de nouveau sur la page de l’atelier.',
  'join.noSeat': 'Vous n’avez pas encore de place confirmée',
  'join.noSeatText':
    'Ce lien fonctionnera dès que votre place sera confirmée. Votre page personnelle, dont le lien figure dans nos courriels, indique où en est votre inscription.',
  'join.pending': 'Votre inscription est en attente de décision',
  'join.pendingText':
    'L’équipe organisatrice examine chaque inscription. Si la vôtre est acceptée, vous recevrez un courriel et ce lien fonctionnera.',
  'join.rejected': 'Vous n’avez pas de place à cet atelier',
  'join.rejectedText':
    'Nous le regrettons : l’équipe organisatrice ne peut pas vous proposer de place. Ce lien n’est donc pas valable.',
  'join.noMeeting': 'La réunion est en préparation',
  'join.noMeetingText':
    'L’équipe organisatrice ne l’a pas encore créée. Cette page s’actualise chaque minute et vous conduira automatiquement à la réunion.',
  'join.inPerson': 'Cet atelier se déroule en présentiel',
  'join.inPersonText': 'Il n’y a pas de réunion en ligne. La page de l’atelier indique le lieu.',
  'join.clinic': 'La page de l’atelier',
  'time.days': '{count, plural, one {un jour} other {# jours}}',
  'time.hours': '{count, plural, one {une heure} other {# heures}}',
  'time.minutes': '{count, plural, one {une minute} other {# minutes}}',
  'time.twoUnits': '{large} et {small}',

  'unsubscribe.title': 'Invitations',
  'unsubscribe.heading': 'Se désabonner des invitations ?',
  'unsubscribe.text':
    'Nous n’enverrons plus d’invitations à cette adresse électronique, pour aucun atelier et depuis aucune liste de contacts.',
  'unsubscribe.still':
    'Vous continuerez de recevoir les courriels relatifs à vos inscriptions. Pour ne plus les recevoir, annulez votre inscription sur votre page personnelle, dont le lien figure dans ces courriels.',
  'unsubscribe.button': 'Me désabonner',
  'subscribed.heading': 'Vous recevez de nouveau des invitations',
  'subscribed.text': 'Vous pouvez vous désabonner ici à tout moment.',
  'unsubscribed.heading': 'Désabonnement confirmé',
  'unsubscribed.text':
    'Cela vaut pour tous les ateliers et toutes les listes de contacts. Un courriel déjà en route peut encore arriver.',
  'unsubscribed.mistake': 'Désabonnement par erreur ?',
  'unsubscribed.button': 'Me réabonner',

  'erasure-started.title': 'Vos données sont en cours de suppression',
  'erasure-started.heading': 'Vos données sont en cours de suppression',
  'erasure-started.text':
    'Cela prend quelques minutes. Si l’atelier n’est pas terminé, un dernier courriel retire les journées de votre agenda ; ensuite, nous ne vous écrirons plus.',
}
