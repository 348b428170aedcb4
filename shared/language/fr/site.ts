import type { enSite } from '../en/site'
import type { SentencesLike } from '../sentence'

/** Every sentence of the public pages in French. Apostrophes are ’ because ' is a quotation mark in ICU. */
export const frSite: SentencesLike<typeof enSite> = {
  name: 'Ateliers sur la sécurité des SFN',
  tagline: 'Union internationale des télécommunications',
  skip: 'Aller au contenu',
  home: 'Tous les ateliers',
  privacy: 'Ces pages ne déposent aucun cookie hormis le choix de la langue, et ne chargent rien d’ailleurs.',
  day: 'Jour {number}',
  labelled: '{label} : {value}',
  yourTime: 'Chez vous',
  clinicTime: 'Heure de l’atelier',

  'list.title': 'Ateliers',
  'list.heading': 'Ateliers sur la sécurité des services financiers numériques',
  'list.lead':
    'Ateliers en ligne gratuits de l’UIT, avec les régulateurs nationaux, sur la sécurité de l’argent mobile et des paiements numériques.',
  'list.toCome': 'À venir',
  'list.past': 'Ateliers passés',
  'list.none': 'Aucun atelier n’est annoncé pour le moment. Revenez bientôt.',
  'list.running': 'En cours',
  'list.cancelled': 'Annulé',

  'clinic.register': 'S’inscrire',
  'clinic.free': 'La participation est gratuite.',
  'clinic.approval': 'L’équipe organisatrice examine chaque inscription.',
  'clinic.cancelled': 'Cet atelier est annulé',
  'clinic.cancelledMore':
    'Il n’aura pas lieu. Toutes les personnes inscrites ont été prévenues par courriel.',
  'clinic.over': 'Cet atelier est terminé',
  'clinic.overMore': 'Les inscriptions sont closes. Le programme reste ici à titre de référence.',
  'clinic.with': 'En collaboration avec',
  'clinic.country': 'Pays ou région',
  'clinic.where': 'Lieu',
  'clinic.online': 'En ligne, sur Zoom',
  'clinic.inPerson': 'En présentiel',
  'clinic.audience': 'Pour qui',
  'clinic.programme': 'Programme',
  'clinic.noProgramme': 'Le programme de cette journée n’est pas encore publié.',
  'clinic.zoneHeading': 'Afficher le programme à votre heure',
  'clinic.zoneUnknown':
    'Nous ne connaissons aucun lieu de ce nom. Essayez la capitale ou une autre grande ville de votre fuseau horaire.',

  'zone.label': 'Votre fuseau horaire',
  'zone.hint': 'Une grande ville de votre fuseau horaire, par exemple {example}.',
  'zone.show': 'Afficher',

  'register.title': 'Inscription',
  'register.heading': 'S’inscrire : {clinic}',
  'register.lead': 'Une minute suffit. Tous les champs sont nécessaires, sauf mention contraire.',
  'register.errors':
    '{count, plural, one {Un point demande votre attention} other {# points demandent votre attention}}',
  'register.name': 'Nom',
  'register.nameHint': 'Tel qu’il doit figurer sur votre attestation.',
  'register.email': 'Adresse électronique',
  'register.emailHint': 'La confirmation et votre accès sont envoyés à cette adresse.',
  'register.organisation': 'Organisation',
  'register.jobTitle': 'Fonction',
  'register.optional': 'facultatif',
  'register.sector': 'Secteur',
  'register.country': 'Pays',
  'register.choose': 'Veuillez choisir',
  'register.zoneHint':
    'Une grande ville de votre fuseau horaire, par exemple {example}. Vos courriels indiquent aussi chaque heure pour ce lieu.',
  'register.language': 'Langue de vos courriels',
  'register.consentHeading': 'Vos données',
  'register.consentText':
    'L’UIT et les coorganisateurs de cet atelier utilisent ce que vous saisissez ici pour organiser l’atelier et en rendre compte. Dans la salle Zoom, vos heures d’arrivée et de départ sont enregistrées. Vous pouvez retirer votre inscription à tout moment sur votre page personnelle.',
  'register.consent': 'J’accepte l’utilisation de mes données et l’enregistrement de ma présence.',
  'register.version': 'Version {version} de ce texte',
  'register.send': 'S’inscrire',
  'register.full': 'Cet atelier est complet',
  'register.fullMore':
    'Toutes les places sont prises. Inscrivez-vous quand même pour être sur la liste d’attente : les places qui se libèrent sont proposées dans son ordre.',
  'register.approval': 'L’équipe organisatrice examine chaque inscription',
  'register.approvalMore':
    'Vous recevrez un courriel quand nous aurons votre inscription, puis un autre quand elle aura été examinée.',
  'register.approvalFull':
    'Toutes les places sont prises pour le moment : les personnes acceptées vont sur la liste d’attente.',
  'register.closed': 'Les inscriptions sont closes',
  'register.back': 'Retour à l’atelier',

  'error.name': 'Saisissez votre nom.',
  'error.email': 'Saisissez une adresse électronique comme nom@example.org.',
  'error.organisation': 'Saisissez l’organisation pour laquelle vous travaillez.',
  'error.jobTitle': 'Saisissez 200 caractères au plus.',
  'error.sector': 'Choisissez votre secteur.',
  'error.country': 'Choisissez votre pays.',
  'error.timeZone':
    'Nous ne connaissons aucun lieu de ce nom. Essayez la capitale ou une autre grande ville de votre fuseau horaire.',
  'error.language': 'Choisissez une langue.',
  'error.consent': 'Pour vous inscrire, acceptez l’utilisation de vos données.',
  'error.tooLong': 'C’est trop long : {most} caractères au plus.',

  'registered.title': 'Merci',
  'registered.heading': 'Merci. Consultez maintenant votre messagerie',
  'registered.text':
    'Une confirmation part à l’adresse que vous avez saisie. Elle contient les dates pour votre agenda et le lien vers votre page personnelle.',
  'registered.missing':
    'Rien après dix minutes ? Regardez parmi les courriels indésirables, puis vérifiez l’adresse en vous inscrivant de nouveau. Si vous étiez déjà inscrit, vos informations figurent dans la première confirmation.',

  'waiting.heading': 'Cet atelier est complet. Consultez maintenant votre messagerie',
  'waiting.text':
    'Les personnes qui n’étaient pas encore inscrites sont désormais sur la liste d’attente et reçoivent un courriel qui le confirme. Les places qui se libèrent sont proposées dans l’ordre de la liste.',
  'waiting.missing':
    'Rien après dix minutes ? Regardez parmi les courriels indésirables, puis vérifiez l’adresse en vous inscrivant de nouveau. Si vous étiez déjà inscrit, rien n’a changé pour vous : le courriel reçu alors dit où en est votre inscription.',

  'asked.text':
    'L’équipe organisatrice examine chaque inscription. Un courriel avec le lien vers votre page personnelle part à l’adresse que vous avez saisie ; un autre suivra quand elle aura décidé.',
  'asked.missing':
    'Rien après dix minutes ? Regardez parmi les courriels indésirables, puis vérifiez l’adresse en vous inscrivant de nouveau. Si vous étiez déjà inscrit, rien n’a changé pour vous : le courriel reçu alors dit où en est votre inscription.',

  'my.title': 'Votre inscription',
  'my.heading': 'Votre inscription',
  'my.confirmed': 'Confirmée',
  'my.withdrawn': 'Retirée',
  'my.withdrawnText': 'Vous avez retiré votre inscription. Votre place est libre pour une autre personne.',
  'my.waitlisted': 'Sur la liste d’attente',
  'my.waitlistedText':
    'Toutes les places sont prises pour le moment. Celles qui se libèrent sont proposées dans l’ordre de la liste : quand viendra votre tour, vous recevrez un courriel.',
  'my.offered': 'Une place est libre pour vous',
  'my.offeredText':
    'Elle vous est réservée jusqu’au {moment}. Sans réponse d’ici là, elle ira à la personne suivante.',
  'my.takeButton': 'Prendre la place',
  'my.lapsed': 'Plus réservée',
  'my.lapsedText': 'La place qui vous était proposée n’a pas été prise à temps et va à la personne suivante.',
  'my.pending': 'Pas encore décidée',
  'my.pendingText':
    'L’équipe organisatrice examine chaque inscription et n’a pas encore décidé de la vôtre. Vous recevrez un courriel dès que ce sera fait.',
  'my.rejected': 'Non acceptée',
  'my.rejectedText':
    'Nous le regrettons : l’équipe organisatrice ne peut pas vous proposer de place à cet atelier.',
  'my.again': 'S’inscrire de nouveau',
  'my.cancelledText': 'Cet atelier est annulé et n’aura pas lieu.',
  'my.overText': 'Cet atelier est terminé. Merci de votre intérêt.',
  'my.days': 'Vos journées',
  'my.dayOver': 'terminée',
  'my.joinText':
    'Cette adresse vous est personnelle. Elle mène à la salle Zoom de 30 minutes avant chaque journée jusqu’à sa fin.',
  'my.joinButton': 'Rejoindre l’atelier',
  'my.calendar': 'Inscrire les journées dans votre agenda',
  'my.details': 'Vos informations',
  'my.clinic': 'Programme de l’atelier',
  'my.withdrawHeading': 'Je ne peux pas venir',
  'my.withdrawText':
    'Si vous retirez votre inscription, votre place ira à une autre personne, et un courriel retirera les journées de votre agenda.',
  'my.withdrawButton': 'Oui, retirer mon inscription',
  'my.eraseHeading': 'Supprimer mes données',
  'my.eraseText':
    'Votre inscription, ce que vous avez saisi et vos heures de présence dans la salle sont supprimés, et cette page disparaît. Si l’atelier est encore à venir, votre inscription est retirée et un dernier courriel enlève les journées de votre agenda. Seuls restent des chiffres sans nom. Cette suppression est définitive.',
  'my.eraseButton': 'Oui, supprimer mes données',

  'my.leaveHeading': 'Je ne souhaite plus venir',
  'my.leaveText': 'Si vous quittez la liste d’attente, la prochaine place libre ira à une autre personne.',
  'my.leaveButton': 'Oui, quitter la liste d’attente',
  'my.declineHeading': 'Je ne peux pas venir',
  'my.declineText': 'Si vous refusez, la place ira à la personne suivante sur la liste d’attente.',
  'my.declineButton': 'Oui, refuser la place',

  'my.retractHeading': 'Je ne souhaite plus venir',
  'my.retractText': 'Si vous retirez votre inscription, l’équipe organisatrice n’aura plus à décider.',
  'my.retractButton': 'Oui, retirer mon inscription',

  'join.title': 'Votre accès',
  'join.waiting': 'Vous êtes en avance',
  'join.opensIn': 'La salle ouvre dans {time}.',
  'join.opens': 'Ouverture de la salle',
  'join.starts': 'Début de la journée',
  'join.stay': 'Vous pouvez laisser cette page ouverte : elle se met à jour toute seule et vous fait entrer.',
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
  'join.noRoom': 'La salle se prépare',
  'join.noRoomText':
    'L’équipe organisatrice ne l’a pas encore ouverte. Cette page vérifie chaque minute et vous fait entrer.',
  'join.clinic': 'La page de l’atelier',
  'time.days': '{count, plural, one {un jour} other {# jours}}',
  'time.hours': '{count, plural, one {une heure} other {# heures}}',
  'time.minutes': '{count, plural, one {une minute} other {# minutes}}',
  'time.two': '{large} et {small}',

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

  'erasing.title': 'Vos données sont en cours de suppression',
  'erasing.heading': 'Vos données sont en cours de suppression',
  'erasing.text':
    'Cela prend quelques minutes. Si l’atelier est encore à venir, un dernier courriel enlève les journées de votre agenda ; ensuite, nous ne vous écrirons plus.',
  'missing.title': 'Introuvable',
  'missing.heading': 'Il n’y a rien à cette adresse',
  'missing.text':
    'Le lien est peut-être incomplet. Les liens des courriels sont longs : copiez la ligne entière.',
  'broken.title': 'Une erreur est survenue',
  'broken.heading': 'Une erreur est survenue ici',
  'broken.text': 'Vous n’y êtes pour rien ; elle est notée sous {id}. Réessayez dans une minute.',
  'refused.title': 'Refusé',
  'refused.heading': 'Le formulaire ne venait pas de ce site',
  'refused.text': 'Par sécurité, il n’a pas été accepté. Ouvrez la page de l’atelier et réessayez.',
  'large.title': 'Trop volumineux',
  'large.heading': 'C’est trop volumineux',
  'large.text': 'Revenez en arrière et envoyez moins de données.',
  'unreadable.title': 'Illisible',
  'unreadable.heading': 'Le formulaire n’a pas pu être lu',
  'unreadable.text': 'Il n’est pas arrivé en entier. Revenez en arrière et envoyez-le encore une fois.',
  'many.title': 'Trop de formulaires',
  'many.heading': 'Trop d’inscriptions depuis votre réseau',
  'many.text':
    'Tant de formulaires sont venus de votre réseau dans cette heure que nous n’en prenons plus pour le moment. Revenez en arrière et envoyez le vôtre à la prochaine heure pleine : ce que vous avez saisi est encore là.',
}
