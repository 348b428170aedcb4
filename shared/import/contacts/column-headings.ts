import type { ContactField } from '../../domain/contact-list/import-draft'
import { foldHeading } from './fold-heading'

/**
 * The headings of contact files: of people's own tables, of forms, and of the exports of Google, Outlook, Mailchimp,
 * Brevo, listmonk, HubSpot, Salesforce, Zoom and Indico, in the languages that such files come in.
 */
const spellings: Partial<Record<ContactField, string>> = {
  email: `email emails emailaddress emailaddresses mail mailaddress eaddress emailwork workemail emailvalue
    businessemail primaryemail primaryemailaddress contactemail emailid youremail youremailaddress courriel
    adressecourriel adresseemail adressemail adresseelectronique adressedecourriel adressedemessagerie mel correo
    correoelectronico correodecontacto direcciondecorreo direcciondecorreoelectronico correio correioeletronico
    correioelectronico enderecodeemail enderecodecorreioeletronico enderecoeletronico emailinstitucional
    البريدالالكتروني البريدالإلكتروني البريد 电子邮件 电子邮箱 电子邮件地址 邮箱 邮箱地址 emailadresse mailadresse электроннаяпочта адресэлектроннойпочты почта`,
  'other-email': `alternativeemail alternateemail secondaryemail otheremail emailalternative secondemail
    additionalemail personalemail autreemail autrecourriel otrocorreo correoalternativo outroemail emailalternativo`,
  name: `name names fullname fullnames contact contactname contactfullname displayname participant participantname
    person yourname yourfullname nameofparticipant namesurname nom etprenom nomcomplet nomsetprenoms nometprenom
    nometprenoms nomprenom nomprenoms prenometnom prenomnom nomduparticipant nombrecompleto nombreyapellidos
    nombreyapellido nombresyapellidos nomecompleto nome nomedoparticipante الاسم الاسمالكامل фио имяифамилия 姓名 名字 nominativo nomeecognome`,
  first: `firstname firstnames givenname givennames forename fname prenom prenoms nombre nombres primernombre
    primeironome имя vorname الاسمالاول`,
  last: `lastname lastnames surname surnames familyname lname nom nomdefamille noms apellido apellidos sobrenome
    apelido ultimonome фамилия nachname familienname cognome اسمالعائلة اللقب`,
  organisation: `organisation organization organisationname organizationname company companyname institution
    institutionname nameofinstitution nameoforganisation nameoforganization nameofcompany nameofyourinstitution
    nameofyourorganisation nameofyourorganization yourinstitution yourorganisation yourorganization entity employer
    nombredelacuenta nomducompte nomedaconta affiliation agency accountname companyorganization companyorganisation organisme nomdelorganisme
    nomdelorganisation nomdelinstitution nomdelentreprise entreprise societe structure etablissement organizacion
    nombredelainstitucion nombredelaorganizacion institucion entidad empresa organizacao instituicao
    nomedainstituicao nomedaempresa entidade المؤسسة المنظمة الجهة جهةالعمل организация компания учреждение 单位
    工作单位 机构 组织 公司 firma unternehmen einrichtung azienda ente istituzione`,
  country: `country countryregion countrycode countryname countryofresidence residencecountry yourcountry
    businesscountryregion businesscountry homecountryregion addresscountry mailingcountry countryterritory pays
    paysregion paysderesidence codepays pais paisregion paisderesidencia paisderesidencia nation البلد الدولة страна 国家
    国家地区 land paese`,
  language: `language languages lang preferredlanguage preferredlanguageofcommunication languageofcommunication
    communicationlanguage languagepreference correspondencelanguage langue languepreferee languedecommunication
    languedecorrespondance idioma idiomapreferido idiomadecomunicacion idiomadepreferencia lingua linguapreferida
    locale اللغة اللغةالمفضلة لغةالتواصل язык предпочитаемыйязык языкобщения 语言 首选语言 sprache`,
  'opt-out': `isunsubscribed hasoptedoutofemail emailoptout emailoptedout emailoptoutdate optedoutofemail blocked
    isblocklisted isblacklisted emailblacklisted emailblocklisted donotcontact donotemail donotmail dontcontact
    dontemail nocontact noemail isemailbounced emailbounced emailbounceddate emailbouncedreason hardbounced
    hardbouncereason emailhardbouncereason emailhardbounced complained spamcomplaint invalidemailaddress
    desabonne desabonnement datededesabonnement desinscrit desinscription datededesinscription nepascontacter
    nepluscontacter nepasenvoyer listenoire surlistenoire enlistenoire bloque rejete baja dadodebaja fechadebaja
    desuscrito desinscrito cancelosuscripcion nocontactar nocontactarporcorreo noenviar noenviarcorreo listanegra
    bloqueado rebotado excluido descadastrado datadedescadastro cancelouinscricao naocontatar naocontactar
    naoenviar naoenviaremail removido dnm dnc exclude excluded excluir exclure exclu datadecancelamento
    fechadecancelacion datedannulation`,
  'opt-in': `optin optedin emailoptin isoptedin subscribed issubscribed emailconsent marketingconsent
    mailingconsent acceptsmarketing acceptsemailmarketing emailmarketingconsent marketingcontactstatus
    emailpermission emailpermissionstatus newsletter newslettersubscription abonne abonnenewsletter inscritnewsletter
    consentement consentementemail suscrito consentimiento aceptacorreos aceptacorreo inscritonewsletter assinante
    consentimento aceitaemail aceitaemails active isactive actif activo activa ativo ativa`,
  status: `status state statut etat estado estatus situacao emailstatus subscriptionstatus subscription memberstatus
    contactstatus subscriberstatus approvalstatus registrationstatus emailmarketingstatus statutabonnement
    statutdabonnement estadodesuscripcion estadosuscripcion statusdainscricao registrationstate attendeestatus mailstatus
    статус الحالة 状态 stato`,
  labels: `labels label groupmembership tags tag categories category groups lists segments etiquettes libelles
    etiquetas categorias grupos notes note comments comment remarks remark observations observation remarques
    commentaires notas observaciones observacoes comentarios примечание ملاحظات 备注 bemerkung note`,
}

/** Headings about other ways than e-mail, about photographs, or with a link that unsubscribes. */
const otherSubjects =
  /sms|whatsapp|fax|phone|telefon|mobile|donotcall|photo|postal|recording|(unsub|optout)\p{L}*(link|url)/u

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
]

const fieldBySpelling = new Map(
  Object.entries(spellings).flatMap(([field, names]) =>
    names.split(/\s+/).map((name) => [foldHeading(name), field as ContactField] as const),
  ),
)

/** The field of a heading; undefined: the heading is not known. */
export const fieldOfHeading = (heading: string): ContactField | undefined => {
  const folded = foldHeading(heading)
  const known = fieldBySpelling.get(folded)
  if (known || otherSubjects.test(folded)) return known
  return patterns.find(([pattern]) => pattern.test(folded))?.[1]
}

/** Fields that several columns may hold. */
const repeatable: ReadonlySet<ContactField> = new Set([
  'opt-out',
  'opt-in',
  'status',
  'labels',
  'other-email',
])

/**
 * The field of each column of a row of headings; null where the heading is not known. Of two columns with one field
 * the first is used; a second e-mail column is `other-email`. `Nom` alone is a name, beside `Prénom` a last name.
 */
export const matchColumns = (headings: readonly string[]): (ContactField | null)[] => {
  const taken = new Set<ContactField>()
  const fields = headings.map((heading): ContactField | null => {
    const field = fieldOfHeading(heading)
    if (field === undefined) return null
    if (!taken.has(field) || repeatable.has(field)) {
      taken.add(field)
      return field
    }
    return field === 'email' ? 'other-email' : null
  })
  const hasFirst = fields.includes('first')
  return fields.map((field) => {
    if (hasFirst || fields.includes('name')) return field
    return field === 'last' ? 'name' : field
  })
}
