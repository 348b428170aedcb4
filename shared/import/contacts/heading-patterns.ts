import type { ContactField } from '../../domain/contact-list/import-draft'

/** Headings about other ways than e-mail, about photographs, or with a link that unsubscribes. */
const otherSubjects =
  /sms|whatsapp|fax|phone|telefon|mobile|donotcall|photo|postal|recording|(consent|agree)\p{L}{0,4}shar|(unsub|optout)\p{L}*(link|url)/u

/** What a heading says in a whole sentence or in parts of words; the first that fits is used. */
const patterns: [RegExp, ContactField][] = [
  // What is refused or withdrawn goes before what is agreed to: `Consent withdrawn`, `Отказ от рассылки`.
  [
    /(consent|permission|authori[sz]ation|consentement|consentimiento|consentimento)\p{L}*(withdrawn|revoked|refused|denied|retir|revoq|revog|refus)/u,
    'opt-out',
  ],
  [/(withdr[ae]w|revoke)\p{L}*consent/u, 'opt-out'],
  [
    /(deletion|erasure|removal|suppression|eliminacion|exclusao)\p{L}*(request|demand|solicit)|(request|demand|solicit)\p{L}*(deletion|erasure|removal|eliminacion|exclusao)/u,
    'opt-out',
  ],
  [/(donot|dont)allow\p{L}*mail/u, 'opt-out'],
  [
    /^(is)?(exclud|excluid|exclu)\p{L}*(from|de|des|da|das|do|dos|del)\p{L}*(campa|mail|envoi|envi|list)/u,
    'opt-out',
  ],
  [/no(participar|incluir|permitir)\p{L}*(corre|mail|envi)/u, 'opt-out'],
  [
    /(отказ|отозван|небеспокоить|неотправлять|непосылать|неприсылать|чсписок|черныисписок|черныйсписок)/u,
    'opt-out',
  ],
  [
    /(ملغ|الغ|ايقاف|وقف)\p{L}{0,3}(ال)?(اشتراك|مراسل|رسايل)|(لاترغب|لاارغب|لايرغب|عدم|لاترسل|رفض)\p{L}*(رسايل|بريد|تواصل|استلام|تلق)/u,
    'opt-out',
  ],
  [/(拒收|拒绝|不再|不愿|不接收|不要|勿|黑名单|已取消)\p{L}*/u, 'opt-out'],
  [/(согласие|согласен|согласна|желает|хочуполучать|хотитеполучать|подписка|подписан)/u, 'opt-in'],
  [/(ترغب|ارغب|توافق|اوافق|موافق)\p{L}*(رسايل|بريد|تلق|استلام|تواصل|دعو)/u, 'opt-in'],
  [/(是否|愿意|同意)\p{L}*(接收|订阅|联系|邮件)|^订阅/u, 'opt-in'],
  [/^(opposition|oposicion|oposicao|opposizione|widerspruch)|soppose(a|al)/u, 'opt-out'],
  [
    /(remove|removed|takenoff|deleted?)(me|us)?(from)?\p{L}{0,12}(mailing|e?mail|contact|distribution)?lists?/u,
    'opt-out',
  ],
  [/keine?(e?mails?|post|werbung|newsletter|einladung)|nicht(kontaktieren|anschreiben|mehr)/u, 'opt-out'],
  [/non(contattare|inviare|scrivere|desider|vuole|vuoi)\p{L}*/u, 'opt-out'],
  [
    /(consenso|acconsent|desider|vuole|vuoi)\p{L}*(newsletter|e?mail|ricev|comunicaz|invit|contatt)/u,
    'opt-in',
  ],
  [/abonelikten|abonelik\p{L}*iptal|istemiyor/u, 'opt-out'],
  [/berhentiberlangganan|tidak(ingin|mau|bersedia)|janganhubungi/u, 'opt-out'],
  [/hu[yỷ]\p{L}{0,2}([dđ]angk[yý])|khongnhan|boqua/u, 'opt-out'],
  [/usitume|jiondoe|kujiondoa|sitaki/u, 'opt-out'],
  [/optedinto\p{L}*|optintomarketing/u, 'opt-in'],
  [/(envoi|envois|contact|courriels?|emails?|invitations?)autoris/u, 'opt-in'],
  [
    /(autorise|autoriza|permite|consiente|consente)\p{L}*(cont(act|at)|e?mail|corre|envi|envoi|invit)/u,
    'opt-in',
  ],
  // `I do not wish to receive`, `Ne souhaite plus recevoir`, `No desea recibir`: before the same without the no.
  [/(donot|dont|doesnot|nolonger|never)\p{L}*(receiv|contact|e?mail|invit)/u, 'opt-out'],
  [/ne\p{L}{2,25}(plus|pas)\p{L}*(recevoir|contact|sollicit)/u, 'opt-out'],
  [/ne(pas|plus)(envoyer|contacter|ecrire|solliciter|inviter)/, 'opt-out'],
  [/no(dese|quier|quer|acept)\p{L}*recib/u, 'opt-out'],
  [/no(volvera)?(enviar|contactar|escribir|invitar|molestar)/, 'opt-out'],
  [/nao(desej|quer|aceit)\p{L}*receb/u, 'opt-out'],
  [/nao(enviar|contat|contact|convidar|perturb)/, 'opt-out'],
  [/(donot|dont)disturb|nepasderanger/, 'opt-out'],
  [/(recus|rechaz|refus)\p{L}*(cont(act|at)|e?mail|corre|reci?[bv]|receb)/u, 'opt-out'],
  [/(rebot(e|o|ad)|rebond|devolvid|devuelt)/, 'opt-out'],
  [/(adresse|direccion|endereco|e?mail|courriel|correo)\p{L}*(invalid|erron)/u, 'opt-out'],
  [/sal?i[ou]d(a|ela)lista|quittelaliste|leftthelist/, 'opt-out'],
  [/^(estado|status|situacao|statut|etat)d\p{L}{0,4}(suscri|inscri|abonn|assinatura|subscri)/u, 'status'],
  [/(unsub|optedout|optout|blocklist|blacklist|bounce|cleaned|cleantime|quarantin|suppressed)/, 'opt-out'],
  [
    /(desabonn|desinscri|desuscri|descadastr|d(ado|ada|io)debaja|fechadebaja|listanegra|listenoire)/,
    'opt-out',
  ],
  [/cancel\p{L}*(subscri|inscri|suscri)/u, 'opt-out'],
  [/(abgemeldet|abmeldung|disiscri|отпис|неписать|退订|取消订阅|الغاءالاشتراك|الغىالاشتراك)/, 'opt-out'],
  [/(agree|wish|like|want|happy|ok)tobe(contacted|emailed|invited)/, 'opt-in'],
  [/(maywe|canwe|agreetous|consentto\p{L}*)\p{L}*(contact|e?mail|invit)/u, 'opt-in'],
  [/(wish|like|want|agree)to(keep|continue|goon)?(receiv|hear)|receiveinvitations/, 'opt-in'],
  [/(souhait|accept|desir|consent)\p{L}*(recevoir|detrecontact|etrecontact)/u, 'opt-in'],
  [/(dese|quier|acept)\p{L}*recib(ir|iendo)/u, 'opt-in'],
  [/(desej|quer|aceit)\p{L}*receb(er|endo)/u, 'opt-in'],
  [
    /^(business|home|mailing|other|work)?(pays|pais|country)(region)?(bureau|domicile|trabajo|personal)?$/,
    'country',
  ],
  [/^(pais|pays)d(e|o|a)(correspond|envi|domicil|factur|trabal|trabaj|travail)\p{L}*$/u, 'country'],
  [/suppress(ed|ion)/, 'opt-out'],
  // `Would you like to be kept informed?`, `¿Acepta que le enviemos invitaciones?`, `Gostaria de receber informações`.
  [
    /(like|want|wish|agree|interested|consent)\p{L}{0,12}(tobe|tobekept|tostay|tokeep|beadded|beingadded)?(informed|notified|updated|addedto|contacted|invited|receiv)/u,
    'opt-in',
  ],
  [
    /(souhait|accept|desir|consen|voul|voud|aimer|autoris)\p{L}*(inform|contact|invit|sollicit|aucourant|envo|tenu)/u,
    'opt-in',
  ],
  [/(acept|dese|quier|gustaria|autoriz|permit|consient)\p{L}*(recib|envi|inform|contact|invit)/u, 'opt-in'],
  [
    /(aceit|desej|quer|gostaria|autoriz|permit|consent)\p{L}*(receb|envi|inform|contat|contact|convi)/u,
    'opt-in',
  ],
  [
    /^(bulk|allow)?e?mails?\p{L}{0,8}(allow|permitted)|^(allow|permit)\p{L}{0,6}(bulk)?(e?mail|contact)/u,
    'opt-in',
  ],
  [/(e?mail|communication|contact|mailing|subscription|newsletter)preferences?$/, 'status'],
  [/^(?!.*(double|track|cookie|shar|media|image|video|picture)).*(consent|gdpr|rgpd|lgpd|optin)/, 'opt-in'],
]

/** The field of a folded heading that is a sentence or a part of one; undefined: none is known. */
export const fieldOfSentence = (folded: string): ContactField | undefined =>
  otherSubjects.test(folded) ? undefined : patterns.find(([pattern]) => pattern.test(folded))?.[1]
