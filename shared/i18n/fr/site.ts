import type { enSiteSentences } from '../en/site'
import type { TranslatedSentences } from '../translator'
import { frPersonalSentences } from './personal'

/** Every sentence of the public pages in French. Apostrophes are ’ because ' is a quotation mark in ICU. */
export const frSiteSentences: TranslatedSentences<typeof enSiteSentences> = {
  name: 'Ateliers sur la sécurité des SFN',
  tagline: 'Union internationale des télécommunications',
  skip: 'Aller au contenu',
  home: 'Tous les ateliers',
  'privacy.title': 'Comment nous utilisons vos données',
  'privacy.controller': 'Qui est responsable',
  'privacy.controllerText':
    'L’Union internationale des télécommunications (UIT), Place des Nations, 1211 Genève 20, Suisse, avec les organisateurs indiqués pour chaque atelier.',
  'privacy.purpose': 'À quoi servent vos données',
  'privacy.purposeText':
    'Ce que vous indiquez dans le formulaire sert à vous inscrire à un atelier, à vous envoyer des courriels à son sujet et à compter les participations par pays, secteur, institution et genre. Lorsque vous vous connectez, Zoom nous indique quand vous arrivez et partez. Nous demandons votre accord lors de l’inscription.',
  'privacy.readers': 'Qui peut les voir',
  'privacy.readersText':
    'L’équipe organisatrice de l’atelier et le personnel de l’UIT. Nous ne vendons ni ne publions de données personnelles. Elles sont stockées chez Amazon Web Services ; les journées en ligne ont lieu sur Zoom.',
  'privacy.retention': 'Combien de temps nous les conservons',
  'privacy.retentionText':
    'Les données personnelles d’un atelier sont supprimées {days, plural, one {un jour} other {# jours}} après sa fin, sauf si son équipe organisatrice a fixé une autre durée. Les statistiques sans nom sont conservées.',
  'privacy.followers': 'Si vous recevez l’annonce des nouveaux ateliers',
  'privacy.followersText':
    'Nous conservons votre adresse électronique et votre langue, et ne les utilisons que pour vous annoncer des ateliers. Elles sont supprimées dans les deux jours qui suivent votre désabonnement par le lien de chacun de ces courriels. Les demandes que personne ne confirme sont également supprimées.',
  'privacy.rights': 'Ce que vous pouvez faire',
  'privacy.rightsText':
    'Votre page personnelle, dont le lien figure dans chaque courriel, montre vos données et permet de les corriger, de les télécharger, de les supprimer et d’annuler votre inscription. La page de chaque atelier peut vous renvoyer ce lien. Pour toute autre demande, répondez à l’un de nos courriels.',
  'privacy.cookie': 'Cookies',
  'privacy.cookieText': 'Ce site utilise un seul cookie, pour retenir votre langue.',
  day: 'Jour {number}',
  labelAndValue: '{label} : {value}',
  readerTime: 'Chez vous',
  clinicTime: 'Heure de l’atelier',

  'list.title': 'Ateliers',
  'list.heading': 'Ateliers sur la sécurité des services financiers numériques',
  'list.lead':
    'Ateliers gratuits de l’UIT, avec les régulateurs nationaux, sur la sécurité de l’argent mobile et des paiements numériques.',
  'list.upcoming': 'À venir',
  'list.past': 'Ateliers passés',
  'list.none': 'Aucun atelier n’est prévu pour le moment.',
  'list.running': 'En cours',
  'list.cancelled': 'Annulé',
  'list.cancelledClinics': 'Ateliers annulés',
  'list.next': 'Page suivante',
  'list.previous': 'Page précédente',
  'list.subscribe': 'S’abonner à tous les ateliers dans votre agenda',
  'list.calendarFile': 'Fichier d’agenda',

  'error.emailTypo': 'Vouliez-vous dire {email} ? Corrigez l’adresse ou renvoyez le formulaire tel quel.',

  'clinic.register': 'S’inscrire',
  'clinic.free': 'La participation est gratuite.',
  'clinic.approval': 'L’équipe organisatrice examine chaque inscription.',
  'clinic.cancelled': 'Cet atelier est annulé',
  'clinic.cancelledText':
    'Il n’aura pas lieu. Toutes les personnes inscrites en ont été informées par courriel.',
  'clinic.cancelledRestText':
    'Les jours restants n’auront pas lieu. Toutes les personnes inscrites en ont été informées par courriel.',
  'clinic.over': 'Cet atelier est terminé',
  'clinic.overText': 'Les inscriptions sont closes. Le programme reste consultable ici.',
  'clinic.languages': 'Langues',
  'clinic.interpretation': 'Langues d’interprétation',
  'clinic.organiser': 'Organisation',
  'clinic.coOrganisers': 'En collaboration avec',
  'clinic.contact': 'Contact',
  'clinic.contactByReply':
    'Répondez à l’un de nos courriels sur cet atelier : votre réponse parvient à l’équipe organisatrice.',
  'clinic.country': 'Pays',
  'clinic.mode': 'Format',
  'clinic.online': 'En ligne (Zoom)',
  'clinic.in-person': 'En présentiel',
  'clinic.hybrid': 'En présentiel et en ligne (Zoom)',
  'clinic.venue': 'Lieu',
  'clinic.venueUnknown': 'À annoncer',
  'clinic.map': 'Plan d’accès',
  'clinic.arrival': 'Comment venir',
  'clinic.about': 'À propos de cet atelier',
  'clinic.audience': 'Public visé',
  'clinic.programme': 'Programme',
  'clinic.materials': 'Documents et enregistrements',
  'clinic.speakers': 'Interventions',
  'clinic.noProgramme': 'Le programme de cette journée n’est pas encore publié.',
  'clinic.zoneHeading': 'Afficher le programme dans votre fuseau horaire',
  'clinic.zoneUnknown':
    'Nous n’avons pas trouvé cette ville. Essayez la capitale ou une autre grande ville de votre fuseau horaire.',

  'zone.label': 'Votre fuseau horaire',
  'zone.hint': 'Une grande ville de votre fuseau horaire, par exemple {example}.',
  'zone.now': 'Est-il {time} chez vous en ce moment ? Sinon, indiquez une autre ville.',
  'zone.show': 'Afficher',

  'register.title': 'Inscription',
  'register.heading': 'S’inscrire : {clinic}',
  'register.lead': 'Une minute suffit. Tous les champs sont obligatoires, sauf mention contraire.',
  'register.errors': '{count, plural, one {Un point est à corriger} other {# points sont à corriger}}',
  'register.name': 'Nom',
  'register.nameHint': 'Votre prénom et votre nom, tels que vous les écrivez.',
  'register.email': 'Adresse électronique',
  'register.emailHint': 'Nous enverrons la confirmation et votre lien de connexion à cette adresse.',
  'register.emailHintInPerson': 'Nous enverrons la confirmation à cette adresse.',
  'register.organisation': 'Organisation',
  'register.jobTitle': 'Fonction',
  'register.optional': 'facultatif',
  'register.sector': 'Secteur',
  'register.country': 'Pays',
  'register.choose': 'Sélectionner…',
  'register.zoneHint':
    'Une grande ville de votre fuseau horaire, par exemple {example}. Nos courriels indiqueront aussi les horaires à l’heure de cette ville.',
  'register.language': 'Langue de vos courriels',
  'register.gender': 'Genre',
  'register.genderHint': 'L’équipe organisatrice s’en sert pour compter les participations.',
  'register.accessNeeds': 'Besoins d’accessibilité ou d’interprétation',
  'register.accessNeedsHint':
    'Par exemple sous-titres, langue des signes ou accès de plain-pied. Seuls l’équipe organisatrice et le personnel de l’UIT voient cette réponse.',
  'register.questions': 'Questions de l’équipe organisatrice',
  'register.questionsHint': 'Seuls l’équipe organisatrice et le personnel de l’UIT voient vos réponses.',
  'register.noAnswer': 'Sans réponse',
  'register.consentHeading': 'Vos données',
  'register.consentText':
    'L’UIT et les coorganisateurs de cet atelier utilisent vos informations pour organiser l’atelier et en rendre compte. Vos heures d’arrivée et de départ dans la réunion Zoom sont enregistrées. Vous pouvez annuler votre inscription à tout moment sur votre page personnelle.',
  'register.consentTextInPerson':
    'L’UIT et les coorganisateurs de cet atelier utilisent vos informations pour organiser l’atelier et en rendre compte. Votre présence est enregistrée. Vous pouvez annuler votre inscription à tout moment sur votre page personnelle.',
  'register.consent': 'J’accepte l’utilisation de mes données et l’enregistrement de ma présence.',
  'register.version': 'Version {version} de ce texte',
  'register.send': 'S’inscrire',
  'register.full': 'Cet atelier est complet',
  'register.fullText':
    'Toutes les places sont prises. Vous pouvez vous inscrire sur la liste d’attente : les places qui se libèrent sont proposées dans l’ordre de la liste.',
  'register.confirms': 'L’adresse électronique est d’abord confirmée',
  'register.confirmsText':
    'Nous enverrons un courriel à l’adresse que vous indiquez. Votre inscription ne sera prise en compte qu’une fois son lien ouvert et l’adresse confirmée ; aucune place n’est gardée d’ici là.',
  'register.approval': 'L’équipe organisatrice examine chaque inscription',
  'register.approvalText':
    'Nous vous écrirons à réception de votre inscription, puis pour vous communiquer la décision.',
  'register.approvalFull':
    'Toutes les places sont prises pour le moment : les inscriptions acceptées sont placées sur la liste d’attente.',
  'register.closed': 'Les inscriptions sont closes',
  'register.early': 'Les inscriptions ne sont pas encore ouvertes',
  'register.opens': 'Ouverture des inscriptions : {moment}.',
  'register.closes': 'Clôture des inscriptions : {moment}.',
  'register.closedOn': 'Les inscriptions sont closes depuis le {moment}.',
  'register.back': 'Retour à l’atelier',

  'error.name': 'Saisissez votre nom.',
  'error.nameOnly': 'Saisissez uniquement votre nom, sans lien, adresse, numéro ni phrase.',
  'error.email': 'Saisissez une adresse électronique valable, par exemple nom@example.org.',
  'error.organisation': 'Saisissez votre organisation.',
  'error.jobTitle': 'Saisissez 200 caractères au plus.',
  'error.sector': 'Sélectionnez votre secteur.',
  'error.country': 'Sélectionnez votre pays.',
  'error.timeZone':
    'Nous n’avons pas trouvé cette ville. Essayez la capitale ou une autre grande ville de votre fuseau horaire.',
  'error.language': 'Sélectionnez une langue.',
  'error.gender': 'Sélectionnez une réponse de la liste, ou n’en choisissez aucune.',
  'error.accessNeeds': 'Décrivez vos besoins sans lien ni adresse.',
  'error.consent': 'Pour vous inscrire, acceptez l’utilisation de vos données.',
  'error.answer': 'Répondez à cette question : {question}',
  'error.tooLong': 'Raccourcissez ce texte : {most} caractères au plus.',

  'registered.title': 'Consultez votre messagerie',
  'registered.heading': 'Consultez votre messagerie',
  'registered.text':
    'Merci. Nous avons envoyé une confirmation à l’adresse que vous avez saisie. Elle contient les dates pour votre agenda et le lien vers votre page personnelle.',
  'registered.missing':
    'Si elle n’est pas arrivée au bout de dix minutes, vérifiez vos courriels indésirables, puis inscrivez-vous de nouveau pour vérifier l’adresse. Si votre inscription existait déjà, rien n’a changé : vos informations figurent sur votre page personnelle, dont le lien est dans la première confirmation.',

  'waitlisted.heading': 'Cet atelier est complet. Consultez votre messagerie',
  'waitlisted.text':
    'Si vous n’aviez pas encore d’inscription, vous êtes désormais sur la liste d’attente et recevrez un courriel qui le confirme. Les places qui se libèrent sont proposées dans l’ordre de la liste.',
  'waitlisted.missing':
    'S’il n’est pas arrivé au bout de dix minutes, vérifiez vos courriels indésirables, puis inscrivez-vous de nouveau pour vérifier l’adresse. Si votre inscription existait déjà, rien n’a changé : le courriel reçu alors indique où elle en est.',

  'unconfirmed.text':
    'Nous avons envoyé un courriel à l’adresse indiquée. Ouvrez son lien et confirmez l’adresse : c’est alors seulement que votre inscription sera prise en compte. Aucune place n’est gardée d’ici là.',
  'pending.text':
    'L’équipe organisatrice examine chaque inscription. Nous avons envoyé un courriel avec le lien vers votre page personnelle à l’adresse que vous avez saisie. Un autre vous communiquera la décision.',
  'pending.missing':
    'S’il n’est pas arrivé au bout de dix minutes, vérifiez vos courriels indésirables, puis inscrivez-vous de nouveau pour vérifier l’adresse. Si votre inscription existait déjà, rien n’a changé : le courriel reçu alors indique où elle en est.',

  'follow.heading': 'Recevoir l’annonce des nouveaux ateliers',
  'follow.text':
    'Saisissez votre adresse électronique. Nous y envoyons un lien de confirmation, puis un courriel chaque fois qu’un nouvel atelier est annoncé. Chacun contient un lien de désabonnement.',
  'follow.requested': 'Consultez votre messagerie',
  'follow.requestedText':
    'Nous envoyons un lien à l’adresse saisie. Veuillez l’ouvrir dans les deux jours. Une adresse reçoit au plus un courriel de ce type par jour.',
  'follow.confirm': 'Souhaitez-vous recevoir l’annonce des nouveaux ateliers ?',
  'follow.confirmText':
    'Appuyez sur le bouton et nous vous écrirons lorsqu’un nouvel atelier sera annoncé. Si vous aviez demandé à ne plus recevoir d’invitations, elles vous seront de nouveau envoyées.',
  'follow.confirmButton': 'Confirmer',
  'follow.confirmed': 'Vous recevrez l’annonce des nouveaux ateliers',
  'follow.confirmedText':
    'Nous vous écrirons lorsqu’un nouvel atelier sera annoncé. Chacun de ces courriels contient un lien de désabonnement.',
  'follow.ended': 'Ce lien ne fonctionne plus',
  'follow.endedText': 'Il fonctionne pendant deux jours. Veuillez en demander un nouveau.',
  'lost.heading': 'Lien perdu ?',
  'lost.text':
    'Saisissez l’adresse électronique de votre inscription. Si elle est inscrite à cet atelier, nous y enverrons le lien vers votre page personnelle.',
  'lost.send': 'Envoyer le lien',
  'lost.sent': 'Si l’adresse est inscrite à cet atelier, un courriel avec le lien est en route.',
  'lost.missing':
    'S’il n’est pas arrivé au bout de dix minutes, vérifiez vos courriels indésirables et l’orthographe de l’adresse. Pour chaque inscription, nous envoyons le lien au plus {most} fois, à dix minutes d’intervalle au moins.',

  'not-found.title': 'Page introuvable',
  'not-found.heading': 'Page introuvable',
  'not-found.text':
    'Le lien est peut-être incomplet. Les liens des courriels sont longs : copiez la ligne entière.',
  'server-error.title': 'Une erreur est survenue',
  'server-error.heading': 'Une erreur est survenue',
  'server-error.text':
    'Ce site a rencontré un problème, enregistré sous la référence {id}. Réessayez dans une minute.',
  'wrong-origin.title': 'Refusé',
  'wrong-origin.heading': 'Le formulaire ne venait pas de ce site',
  'wrong-origin.text': 'Par sécurité, il n’a pas été accepté. Ouvrez la page de l’atelier et réessayez.',
  'too-large.title': 'Trop volumineux',
  'too-large.heading': 'Le formulaire est trop volumineux',
  'too-large.text': 'Revenez en arrière et raccourcissez votre texte.',
  'bad-request.title': 'Formulaire illisible',
  'bad-request.heading': 'Le formulaire n’a pas pu être lu',
  'bad-request.text': 'Il est arrivé incomplet. Revenez en arrière et envoyez-le de nouveau.',
  'too-many-forms.title': 'Trop d’inscriptions',
  'too-many-forms.heading': 'Trop d’inscriptions depuis votre réseau',
  'too-many-forms.text':
    'Trop de formulaires sont venus de votre réseau au cours de la dernière heure. Revenez en arrière et renvoyez le vôtre dans une heure : votre saisie est conservée.',

  ...frPersonalSentences,
}
