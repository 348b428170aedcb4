import type { ContactField } from '../../domain/contact-list/import-draft'
import { foldHeading } from './fold-heading'
import { fieldOfSentence } from './heading-patterns'

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
    person contactperson personnedecontact personneressource personadecontacto pessoadecontato pessoadecontacto
    focalpoint focalpointname nameoffocalpoint pointfocal puntofocal pontofocal nominee nameofnominee delegate
    nameofdelegate ansprechpartner yourname yourfullname nameofparticipant namesurname nom etprenom nomcomplet nomsetprenoms nometprenom
    nometprenoms nomprenom nomprenoms prenometnom prenomnom nomduparticipant nombrecompleto nombreyapellidos
    nombreyapellido nombresyapellidos nomecompleto nome nomedoparticipante namalengkap nama adsoyad adisoyadi adınızsoyadınız jinakamili jina الاسم الاسمالكامل фио имяифамилия 姓名 名字 nominativo nomeecognome`,
  first: `firstname firstnames givenname givennames forename fname prenom prenoms nombre nombres primernombre
    primeironome nomeproprio nomesproprios ad adi имя vorname الاسمالاول`,
  last: `lastname lastnames surname surnames familyname lname nom nomdefamille noms apellido apellidos sobrenome
    apelido ultimonome soyad soyadi soyadı фамилия nachname familienname cognome اسمالعائلة اللقب`,
  organisation: `organisation organization organisationname organizationname company companyname institution
    institutionname nameofinstitution nameoforganisation nameoforganization nameofcompany nameofyourinstitution
    nameofyourorganisation nameofyourorganization yourinstitution yourorganisation yourorganization entity employer
    nombredelacuenta nomducompte nomedaconta affiliation agency accountname companyorganization companyorganisation organisme nomdelorganisme
    nomdelorganisation nomdelinstitution nomdelentreprise entreprise societe structure etablissement organizacion
    nombredelainstitucion nombredelaorganizacion institucion entidad empresa organizacao instituicao
    nomedainstituicao nomedaempresa entidade المؤسسة المنظمة الجهة جهةالعمل организация компания учреждение 单位
    工作单位 机构 组织 公司 firma unternehmen einrichtung azienda ente istituzione kurum kurumadi kurumadı instansi lembaga perusahaan shirika taasisi`,
  country: `country countryregion countrycode countryname countryofresidence residencecountry yourcountry
    businesscountryregion businesscountry homecountryregion addresscountry mailingcountry countryterritory pays
    paysregion paysderesidence codepays pais paisregion paisderesidencia paisderesidencia nation البلد الدولة страна 国家
    国家地区 land paese ülke negara nchi`,
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
    naoenviar naoenviaremail removido werbesperre mailsperre kontaktsperre versandsperre emailgesperrt mailgesperrt emaildisabled
    emailsdisabled maildisabled emailstop stopemail stopemails emailsstopped emailblocked mailblocked dnm dnc exclude excluded excluir exclure exclu datadecancelamento
    fechadecancelacion datedannulation`,
  'opt-in': `optin optedin emailoptin isoptedin subscribed issubscribed emailconsent marketingconsent
    mailingconsent acceptsmarketing acceptsemailmarketing emailmarketingconsent marketingcontactstatus
    emailpermission emailpermissionstatus newsletter newslettersubscription mailinglist receivesemail receivesemails
    receiveemails receivesnewsletter listedediffusion listadedistribucion listadecorreos listadedistribuicao
    wantsmail wantsemail wantsemails wantsinvitation wantsinvitations invite toinvite sendinvitation sendinvitations
    sendemail sendemails sendmail emailok mailok oktomail oktoemail oktocontact contactable рассылка рассылки epostaizni emailizni iletiizni emailversand mailversand maycontact cancontact
    maybecontacted canbecontacted ainviter inviter enviarinvitacion enviarcorreo convidar einladen abonne abonnenewsletter inscritnewsletter
    consentement consentementemail suscrito consentimiento aceptacorreos aceptacorreo inscritonewsletter assinante
    consentimento aceitaemail aceitaemails active isactive actif activo activa ativo ativa`,
  status: `status state statut etat estado estatus situacao emailstatus subscriptionstatus subscription memberstatus
    contactstatus subscriberstatus approvalstatus registrationstatus emailmarketingstatus statutabonnement
    statutdabonnement estadodesuscripcion estadosuscripcion statusdainscricao registrationstate attendeestatus mailstatus
    статус الحالة 状态 stato newsletterstatus mailingstatus abostatus abonnementstatus mailingliststatus`,
  labels: `labels label groupmembership tags tag categories category groups lists segments etiquettes libelles
    etiquetas categorias grupos notes note comments comment remarks remark observations observation remarques
    commentaires notas observaciones observacoes comentarios примечание ملاحظات 备注 bemerkung note`,
}

const fieldBySpelling = new Map(
  Object.entries(spellings).flatMap(([field, names]) =>
    names.split(/\s+/).map((name) => [foldHeading(name), field as ContactField] as const),
  ),
)

/** The field of a heading; undefined: the heading is not known. */
export const fieldOfHeading = (heading: string): ContactField | undefined => {
  const folded = foldHeading(heading)
  return (
    fieldBySpelling.get(folded) ?? fieldBySpelling.get(withoutAnswers(heading)) ?? fieldOfSentence(folded)
  )
}

/** `mailinglist` of `Mailing list (Y/N)`: the answers that may be given are no part of what is asked. */
const withoutAnswers = (heading: string): string =>
  foldHeading(
    heading.replace(
      /[([]?\b(?:y|yes|o|oui|s|sí|si|sim|j|ja|true|1)\s*[/|]\s*(?:n|no|non|não|nao|nein|false|0)\b[)\]]?/iu,
      '',
    ),
  )

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
