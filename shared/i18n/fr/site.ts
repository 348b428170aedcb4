import type { enSiteSentences } from '../en/site'
import type { TranslatedSentences } from '../translator'
import { frPersonalSentences } from './personal'

/** Every sentence of the public pages in French. Apostrophes are ’ because ' is a quotation mark in ICU. */
export const frSiteSentences: TranslatedSentences<typeof enSiteSentences> = {
  name: 'Ateliers sur la sécurité des SFN',
  tagline: 'Union internationale des télécommunications',
  skip: 'Aller au contenu',
  home: 'Tous les ateliers',
  privacy: 'Ces pages ne déposent aucun cookie hormis le choix de la langue, et ne chargent rien d’ailleurs.',
  day: 'Jour {number}',
  labelAndValue: '{label} : {value}',
  readerTime: 'Chez vous',
  clinicTime: 'Heure de l’atelier',

  'list.title': 'Ateliers',
  'list.heading': 'Ateliers sur la sécurité des services financiers numériques',
  'list.lead':
    'Ateliers en ligne gratuits de l’UIT, avec les régulateurs nationaux, sur la sécurité de l’argent mobile et des paiements numériques.',
  'list.upcoming': 'À venir',
  'list.past': 'Ateliers passés',
  'list.none': 'Aucun atelier n’est annoncé pour le moment. Revenez bientôt.',
  'list.running': 'En cours',
  'list.cancelled': 'Annulé',

  'clinic.register': 'S’inscrire',
  'clinic.free': 'La participation est gratuite.',
  'clinic.approval': 'L’équipe organisatrice examine chaque inscription.',
  'clinic.cancelled': 'Cet atelier est annulé',
  'clinic.cancelledText':
    'Il n’aura pas lieu. Toutes les personnes inscrites ont été prévenues par courriel.',
  'clinic.over': 'Cet atelier est terminé',
  'clinic.overText': 'Les inscriptions sont closes. Le programme reste ici à titre de référence.',
  'clinic.coOrganisers': 'En collaboration avec',
  'clinic.country': 'Pays ou région',
  'clinic.mode': 'Lieu',
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
  'register.fullText':
    'Toutes les places sont prises. Inscrivez-vous quand même pour être sur la liste d’attente : les places qui se libèrent sont proposées dans son ordre.',
  'register.approval': 'L’équipe organisatrice examine chaque inscription',
  'register.approvalText':
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

  'waitlisted.heading': 'Cet atelier est complet. Consultez maintenant votre messagerie',
  'waitlisted.text':
    'Les personnes qui n’étaient pas encore inscrites sont désormais sur la liste d’attente et reçoivent un courriel qui le confirme. Les places qui se libèrent sont proposées dans l’ordre de la liste.',
  'waitlisted.missing':
    'Rien après dix minutes ? Regardez parmi les courriels indésirables, puis vérifiez l’adresse en vous inscrivant de nouveau. Si vous étiez déjà inscrit, rien n’a changé pour vous : le courriel reçu alors dit où en est votre inscription.',

  'pending.text':
    'L’équipe organisatrice examine chaque inscription. Un courriel avec le lien vers votre page personnelle part à l’adresse que vous avez saisie ; un autre suivra quand elle aura décidé.',
  'pending.missing':
    'Rien après dix minutes ? Regardez parmi les courriels indésirables, puis vérifiez l’adresse en vous inscrivant de nouveau. Si vous étiez déjà inscrit, rien n’a changé pour vous : le courriel reçu alors dit où en est votre inscription.',

  'not-found.title': 'Introuvable',
  'not-found.heading': 'Il n’y a rien à cette adresse',
  'not-found.text':
    'Le lien est peut-être incomplet. Les liens des courriels sont longs : copiez la ligne entière.',
  'server-error.title': 'Une erreur est survenue',
  'server-error.heading': 'Une erreur est survenue ici',
  'server-error.text': 'Vous n’y êtes pour rien ; elle est notée sous {id}. Réessayez dans une minute.',
  'wrong-origin.title': 'Refusé',
  'wrong-origin.heading': 'Le formulaire ne venait pas de ce site',
  'wrong-origin.text': 'Par sécurité, il n’a pas été accepté. Ouvrez la page de l’atelier et réessayez.',
  'too-large.title': 'Trop volumineux',
  'too-large.heading': 'C’est trop volumineux',
  'too-large.text': 'Revenez en arrière et envoyez moins de données.',
  'bad-request.title': 'Illisible',
  'bad-request.heading': 'Le formulaire n’a pas pu être lu',
  'bad-request.text': 'Il n’est pas arrivé en entier. Revenez en arrière et envoyez-le encore une fois.',
  'too-many-forms.title': 'Trop de formulaires',
  'too-many-forms.heading': 'Trop d’inscriptions depuis votre réseau',
  'too-many-forms.text':
    'Tant de formulaires sont venus de votre réseau dans cette heure que nous n’en prenons plus pour le moment. Revenez en arrière et envoyez le vôtre à la prochaine heure pleine : ce que vous avez saisi est encore là.',

  ...frPersonalSentences,
}
