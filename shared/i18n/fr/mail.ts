import type { enMailSentences } from '../en/mail'
import type { TranslatedSentences } from '../translator'
import { frInvitationSentences } from './invitation'
import { frSummarySentences } from './summary'

/** Every sentence of the mails in French. Apostrophes are ’ because ' is a quotation mark in ICU. */
export const frMailSentences: TranslatedSentences<typeof enMailSentences> = {
  brand: 'Ateliers sur la sécurité des SFN',
  sender: 'Union internationale des télécommunications',
  greeting: 'Bonjour {name},',
  'greeting.withoutName': 'Bonjour,',
  day: 'Jour {number}',
  readerTime: 'Chez vous :',
  labelAndValue: '{label} : {value}',
  programme: 'Programme du jour {number}',
  moreProgramme:
    '{count, plural, one {Un autre point figure} other {# autres points figurent}} sur la page de l’atelier.',
  personalPage: 'Votre page personnelle',
  clinicPage: 'La page de l’atelier',

  'confirmation.subject': 'Inscription confirmée : {clinic}, {dates}',
  'confirmation.heading': 'Votre inscription est confirmée',
  'confirmation.intro': 'Votre inscription est confirmée pour {clinic}.',
  'confirmation.days': '{count, plural, one {Date et horaire} other {Dates et horaires}}',
  'confirmation.joinLinkLater':
    'Une heure avant chaque journée, nous vous enverrons votre lien de connexion personnel.',
  'confirmation.joinLinkAgain':
    'Nous vous enverrons de nouveau votre lien de connexion une heure avant chacune des autres journées.',
  'confirmation.calendar':
    'Le fichier joint ajoute {count, plural, one {la journée} =2 {les deux journées} other {les # journées}} à votre agenda.',

  'confirmation.chosenDays':
    'Ce sont les journées que vous avez choisies. Les autres sont retirées de votre agenda.',

  'waitlisted.subject': 'Vous êtes sur la liste d’attente : {clinic}, {dates}',
  'waitlisted.heading': 'Vous êtes sur la liste d’attente',
  'waitlisted.intro':
    'Toutes les places de l’atelier {clinic} sont prises pour le moment. Vous êtes sur la liste d’attente.',
  'waitlisted.place':
    'Lors de l’envoi de ce courriel, vous étiez en position {place} sur la liste. Votre page personnelle indique votre position actuelle.',
  'waitlisted.next':
    'Les places qui se libèrent sont proposées dans l’ordre de la liste. Quand viendra votre tour, un courriel vous indiquera jusqu’à quand la place vous est réservée.',
  'waitlisted.leave':
    'Si vous ne souhaitez plus participer, quittez la liste d’attente sur votre page personnelle.',

  'waitlisted.approved': 'Votre inscription a été acceptée par l’équipe organisatrice.',

  'pending.subject': 'Inscription reçue : {clinic}, {dates}',
  'pending.heading': 'Nous avons bien reçu votre inscription',
  'pending.intro':
    'Nous avons bien reçu votre inscription à l’atelier {clinic}. L’équipe organisatrice examine chaque inscription.',
  'pending.next':
    'Nous vous communiquerons la décision par courriel. D’ici là, vous n’avez rien à faire ; aucune place ne vous est encore réservée.',
  'pending.leave':
    'Si vous ne souhaitez plus participer, annulez votre inscription sur votre page personnelle.',

  'rejected.subject': 'Votre inscription : {clinic}',
  'rejected.heading': 'Nous ne pouvons pas vous proposer de place',
  'rejected.intro':
    'Merci de votre intérêt pour l’atelier {clinic}. Nous le regrettons : l’équipe organisatrice ne peut pas vous proposer de place.',
  'rejected.thanks':
    'Nous espérons vous accueillir lors d’un autre atelier. Les prochains sont annoncés sur nos pages publiques.',

  'seat-offered.subject': 'Une place est disponible pour vous : {clinic}',
  'seat-offered.heading': 'Une place est disponible pour vous',
  'seat-offered.intro':
    'Une place s’est libérée à l’atelier {clinic}, et c’est votre tour sur la liste d’attente.',
  'seat-offered.until': 'Elle vous est réservée jusqu’au {moment}.',
  'seat-offered.button': 'Accepter la place',
  'seat-offered.otherwise':
    'Sans réponse d’ici là, la place sera proposée à la personne suivante sur la liste. Si vous ne pouvez pas participer, merci de la décliner sur la même page.',

  'joinSection.heading': 'Votre lien de connexion',
  'joinSection.soon': 'Le jour {number} commence à {clock}. La réunion ouvre 30 minutes avant.',
  'joinSection.running': 'Le jour {number} a commencé à {clock} et se déroule en ce moment.',
  'joinSection.button': 'Rejoindre l’atelier',
  'joinSection.personal': 'Ce lien est personnel : merci de ne pas le partager.',

  'reminder-week.subject': 'Rappel : {clinic} commence le {date}',
  'reminder-week.heading': 'Votre atelier commence bientôt',
  'reminder-week.intro': 'L’atelier {clinic} commence le {date}. Nous nous réjouissons de vous y retrouver.',

  'reminder-day.subject': 'Jour {number}, {date} : {clinic}',
  'reminder-day.heading': 'Le jour {number} approche',
  'reminder-day.intro': 'Le jour {number} de l’atelier {clinic} approche.',
  'reminder-day.joinLinkLater':
    'Une heure avant le début, nous vous enverrons votre lien de connexion personnel.',

  'join-link.subject': 'Votre lien de connexion : le jour {number} commence à {clock}, {clinic}',
  'join-link.heading': 'Votre lien de connexion pour le jour {number}',
  'join-link.intro': 'Le jour {number} de l’atelier {clinic} commence bientôt.',

  'address-check.intro': 'Cette adresse a été indiquée pour une inscription à {clinic}.',
  'address-check.next':
    'Confirmez-la sur la page qu’ouvre le bouton : c’est alors seulement que votre inscription sera prise en compte et que la suite vous parviendra. Aucune place n’est gardée d’ici là.',
  'address-confirmation.subject': 'Confirmez votre adresse électronique : {clinic}',
  'address-confirmation.heading': 'Confirmez votre adresse électronique',
  'address-confirmation.intro':
    'Une personne inscrite à l’atelier {clinic} a indiqué cette adresse comme sa nouvelle adresse.',
  'address-confirmation.button': 'Confirmer cette adresse',
  'address-confirmation.until': 'Le lien fonctionne jusqu’au {moment}.',
  'address-confirmation.otherwise':
    'Si ce n’était pas vous, ignorez ce courriel. Rien d’autre ne sera envoyé à cette adresse.',
  'address-changed.subject': 'Votre adresse électronique a été modifiée : {clinic}',
  'address-changed.heading': 'Votre adresse électronique a été modifiée',
  'address-changed.intro':
    'Votre inscription à l’atelier {clinic} est désormais rattachée à une autre adresse électronique, que vous avez indiquée sur votre page personnelle. Nous n’enverrons plus de messages à cette adresse-ci.',

  'thank-you.joined.subject': 'Merci de votre participation : {clinic}',
  'thank-you.joined.heading': 'Merci de votre participation',
  'thank-you.joined.intro': 'Merci d’avoir participé à l’atelier {clinic}.',
  'thank-you.absent.subject': 'Nous avons regretté votre absence : {clinic}',
  'thank-you.absent.heading': 'Nous avons regretté votre absence',
  'thank-you.absent.intro':
    'L’atelier {clinic} est terminé. D’après nos données, vous n’y avez pas participé.',
  'thank-you.absent.mistaken':
    'Si vous y avez participé, répondez à ce courriel : l’équipe organisatrice vérifiera la liste de présence.',
  'thank-you.unknown.subject': 'L’atelier est terminé : {clinic}',
  'thank-you.unknown.heading': 'L’atelier est terminé',
  'thank-you.unknown.intro': 'L’atelier {clinic} est terminé. Merci de votre intérêt.',
  'thank-you.certificate': 'Une attestation de participation vous a été délivrée.',
  'thank-you.certificateButton': 'Télécharger votre attestation',
  'thank-you.materials': 'Documents de l’atelier :',
  'gaps.request':
    'Le dernier jour, nous présenterons dans quelle mesure les institutions appliquent les recommandations de sécurité de l’UIT. Merci de répondre d’ici là pour la vôtre.',
  'gaps.button': 'Répondre pour mon institution',
  'thank-you.survey': 'Que pensez-vous de l’atelier ? Vos réponses sont anonymes.',
  'thank-you.surveyButton': 'Répondre aux questions',

  'place-changed.subject.online': 'Désormais en ligne : {clinic}',
  'place-changed.subject.hybrid': 'Désormais en présentiel et en ligne : {clinic}',
  'place-changed.subject.in-person': 'Nouveau lieu : {clinic}',
  'place-changed.heading.online': 'L’atelier a lieu en ligne',
  'place-changed.heading.hybrid': 'L’atelier a lieu en présentiel et en ligne',
  'place-changed.heading.in-person': 'L’atelier a lieu en présentiel',
  'place-changed.intro.online': '{clinic} a lieu en ligne.',
  'place-changed.intro.hybrid': '{clinic} a lieu en présentiel, à l’adresse ci-dessous, et en ligne.',
  'place-changed.intro.in-person': '{clinic} a lieu en présentiel, à l’adresse ci-dessous.',
  'place-changed.replaces':
    'Ce courriel remplace ce que les précédents indiquaient sur la manière de participer. Les dates et les horaires ne changent pas et votre inscription reste valable.',
  'place-changed.calendar': 'Le fichier joint met à jour les entrées de votre agenda.',
  'moved.subject': 'Jour {number} reprogrammé ({date}) : {clinic}',
  'moved.heading': 'Le jour {number} est reprogrammé',
  'moved.intro': 'Le jour {number} de l’atelier {clinic} est reprogrammé. Votre inscription reste valable.',
  'moved.before': 'Anciennes date et heure',
  'moved.now': 'Nouvelles date et heure',
  'moved.calendar': 'Le fichier joint met à jour l’entrée de votre agenda.',

  'cancelled.subject': 'Annulé : {clinic}',
  'cancelled.heading': 'L’atelier est annulé',
  'cancelled.intro': 'Nous avons le regret de vous informer que l’atelier {clinic} est annulé.',
  'cancelled.days': '{count, plural, one {Journée annulée} other {Journées annulées}}',
  'cancelled.calendar':
    'Le fichier joint retire {count, plural, one {l’entrée} other {les entrées}} de votre agenda.',

  'withdrawn.subject': 'Inscription annulée : {clinic}',
  'withdrawn.heading': 'Votre inscription est annulée',
  'withdrawn.intro': 'Votre inscription à l’atelier {clinic} est annulée.',
  'withdrawn.days': '{count, plural, one {Journée concernée} other {Journées concernées}}',
  'withdrawn.again':
    'Si vos projets changent, vous pouvez vous inscrire de nouveau sur la page de l’atelier.',

  'left-waiting-list.subject': 'Vous avez quitté la liste d’attente : {clinic}',
  'left-waiting-list.heading': 'Vous avez quitté la liste d’attente',
  'left-waiting-list.intro': 'Vous n’êtes plus sur la liste d’attente de l’atelier {clinic}.',

  'offer-lapsed.subject': 'La place ne vous est plus réservée : {clinic}',
  'offer-lapsed.heading': 'La place ne vous est plus réservée',
  'offer-lapsed.intro':
    'La place à l’atelier {clinic} n’a pas été acceptée à temps et est proposée à la personne suivante sur la liste d’attente.',
  'offer-lapsed.again':
    'Si vous souhaitez toujours participer, inscrivez-vous de nouveau sur la page de l’atelier.',

  'unreached.subject': 'Votre place n’est plus réservée : {clinic}',
  'unreached.heading': 'Votre place n’est plus réservée',
  'unreached.intro':
    'Nous n’avons reçu aucune confirmation que nos courriels parviennent à votre adresse, et d’autres personnes attendent une place à l’atelier {clinic}. Votre inscription est donc annulée.',

  'request-withdrawn.subject': 'Inscription annulée : {clinic}',
  'request-withdrawn.heading': 'Votre inscription est annulée',
  'request-withdrawn.intro':
    'Votre inscription à l’atelier {clinic} est annulée. L’équipe organisatrice ne l’examinera pas.',

  'copy.unchanged':
    'Ce courriel a été demandé de nouveau, ou le formulaire d’inscription a été renvoyé. Votre inscription existait déjà : rien n’a été modifié.',
  'copy.stored': 'Voici les informations enregistrées :',
  'copy.name': 'Nom',
  'copy.organisation': 'Organisation',
  'copy.jobTitle': 'Fonction',
  'copy.sector': 'Secteur',
  'copy.country': 'Pays',
  'copy.timeZone': 'Fuseau horaire',
  'copy.language': 'Langue des courriels',
  'copy.gender': 'Genre',
  'copy.change': 'Vous pouvez les modifier sur votre page personnelle.',

  'footer.withdraw':
    'Si vous ne pouvez pas participer, annulez votre inscription sur votre page personnelle.',
  'footer.reply': 'Des questions ? Répondez à ce courriel : votre réponse parvient à l’équipe organisatrice.',
  'footer.reason': 'Vous recevez ce courriel parce que l’adresse {email} a été inscrite à cet atelier.',

  'calendar.summary': '{days, plural, one {{clinic}} other {{clinic}, jour {number}}}',
  'calendar.in-person': 'En présentiel',
  'calendar.hybrid': '{venue} ; en ligne : {page}',
  'calendar.description': 'Votre page personnelle, avec votre lien de connexion : {page}',
  'calendar.descriptionInPerson': 'Votre page personnelle : {page}',
  'calendar.alarm': '{clinic} commence dans une heure',
  'venue.title': 'Lieu',
  'venue.unknown': 'Le lieu n’a pas encore été annoncé. Il figurera sur la page de l’atelier.',
  'venue.map': 'Plan d’accès',

  ...frInvitationSentences,
  ...frSummarySentences,
}
