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
    البريدالالكتروني البريدالإلكتروني البريد электроннаяпочта адресэлектроннойпочты почта`,
  'other-email': `alternativeemail alternateemail secondaryemail otheremail emailalternative secondemail
    additionalemail personalemail autreemail autrecourriel otrocorreo correoalternativo outroemail emailalternativo`,
  name: `name names fullname fullnames contact contactname contactfullname displayname participant participantname
    person yourname yourfullname nameofparticipant namesurname nom etprenom nomcomplet nomsetprenoms nometprenom
    nometprenoms nomprenom nomprenoms prenometnom prenomnom nomduparticipant nombrecompleto nombreyapellidos
    nombreyapellido nombresyapellidos nomecompleto nome nomedoparticipante الاسم الاسمالكامل фио имяифамилия`,
  first: `firstname firstnames givenname givennames forename fname prenom prenoms nombre nombres primernombre
    primeironome имя`,
  last: `lastname lastnames surname surnames familyname lname nom nomdefamille noms apellido apellidos sobrenome
    apelido ultimonome фамилия`,
  organisation: `organisation organization organisationname organizationname company companyname institution
    institutionname nameofinstitution nameoforganisation nameoforganization nameofcompany nameofyourinstitution
    nameofyourorganisation nameofyourorganization yourinstitution yourorganisation yourorganization entity employer
    affiliation agency accountname companyorganization companyorganisation organisme nomdelorganisme
    nomdelorganisation nomdelinstitution nomdelentreprise entreprise societe structure etablissement organizacion
    nombredelainstitucion nombredelaorganizacion institucion entidad empresa organizacao instituicao
    nomedainstituicao nomedaempresa entidade المؤسسة المنظمة الجهة организация компания`,
  country: `country countryregion countrycode countryname countryofresidence residencecountry yourcountry
    businesscountryregion businesscountry homecountryregion addresscountry mailingcountry countryterritory pays
    paysregion paysderesidence codepays pais paisregion paisderesidencia paisderesidencia nation البلد الدولة страна`,
  language: `language languages lang preferredlanguage preferredlanguageofcommunication languageofcommunication
    communicationlanguage languagepreference correspondencelanguage langue languepreferee languedecommunication
    languedecorrespondance idioma idiomapreferido idiomadecomunicacion idiomadepreferencia lingua linguapreferida
    locale اللغة язык`,
  'opt-out': `isunsubscribed hasoptedoutofemail emailoptout emailoptedout emailoptoutdate optedoutofemail blocked
    isblocklisted isblacklisted emailblacklisted emailblocklisted donotcontact donotemail donotmail dontcontact
    dontemail nocontact noemail isemailbounced emailbounced emailbounceddate emailbouncedreason hardbounced
    hardbouncereason emailhardbouncereason emailhardbounced complained spamcomplaint invalidemailaddress
    desabonne desabonnement datededesabonnement desinscrit desinscription datededesinscription nepascontacter
    neplusc ontacter nepasenvoyer listenoire surlistenoire enlistenoire bloque rejete baja dadodebaja fechadebaja
    desuscrito desinscrito cancelosuscripcion nocontactar nocontactarporcorreo noenviar noenviarcorreo listanegra
    bloqueado rebotado excluido descadastrado datadedescadastro cancelouinscricao naocontatar naocontactar
    naoenviar naoenviaremail removido`,
  'opt-in': `optin optedin emailoptin isoptedin subscribed issubscribed emailconsent marketingconsent
    mailingconsent acceptsmarketing acceptsemailmarketing emailmarketingconsent marketingcontactstatus
    emailpermission emailpermissionstatus newsletter newslettersubscription abonne abonnenewsletter inscritnewsletter
    consentement consentementemail suscrito consentimiento aceptacorreos aceptacorreo inscritonewsletter assinante
    consentimento aceitaemail aceitaemails`,
  status: `status state statut etat estado estatus situacao emailstatus subscriptionstatus subscription memberstatus
    contactstatus subscriberstatus approvalstatus registrationstatus emailmarketingstatus statutabonnement
    statutdabonnement estadodesuscripcion estadosuscripcion statusdainscricao`,
  labels: `labels label groupmembership tags tag categories category groups lists segments etiquettes libelles
    etiquetas categorias grupos`,
}

/** Headings of which only the beginning is fixed: `Opted out of email: Marketing Information`, `UNSUB_REASON`. */
const beginnings: [RegExp, ContactField][] = [
  [
    /^(unsub|optedout|optout|blocklist|blacklist|cleaned|cleantime|bounced|donot(contact|email|mail))/,
    'opt-out',
  ],
  [/(agreetobe(contacted|emailed)|wishtoreceive|liketoreceive|agreetoreceive|receiveinvitations)/, 'opt-in'],
  [/(souhait\p{L}*recevoir|accept\p{L}*(derecevoir|detrecontacte))/u, 'opt-in'],
  [/((deseo?|quiero|acepto)recibir|(desejo|quero|aceito)receber)/, 'opt-in'],
]

const fieldBySpelling = new Map(
  Object.entries(spellings).flatMap(([field, names]) =>
    names.split(/\s+/).map((name) => [foldHeading(name), field as ContactField] as const),
  ),
)

/** The field of a heading; undefined: the heading is not known. */
export const fieldOfHeading = (heading: string): ContactField | undefined => {
  const folded = foldHeading(heading)
  return fieldBySpelling.get(folded) ?? beginnings.find(([beginning]) => beginning.test(folded))?.[1]
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
