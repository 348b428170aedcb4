import type { ContactField } from '../../domain/contact-list/import-draft'
import { foldText } from '../../domain/values/text/fold-text'
import { fieldOfHeading } from './column-headings'
import { foldHeading } from './fold-heading'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(foldHeading))

/** The answers that mean no, in English, French, Spanish and Portuguese. */
const no =
  words(`no n non nao nein not false f faux falso never none null nil nan na undefined jamais nunca aucun
  aucune ninguno ninguna nenhum nenhuma off unchecked ложь нет لا 否 无 nein falsch hayir hayır tidak khong không hapana yok nie nej nei nee ne ni όχι`)

/** Answers that mean that mail may be sent, whatever the heading asks. */
const allowed = words('allow allowed autorise autorisee permitido permitida permitted разрешено مسموح 允许')

/** Status words of people who get mail. */
const active =
  words(`subscribed active enabled confirmed approved valid ok optedin optin registered completed complete
  accepted attending checkedin member verified deliverable delivered marketingcontact current paid abonne abonnee inscrit inscrite actif
  active confirme confirmee approuve approuvee accepte acceptee valide suscrito suscrita activo activa confirmado
  confirmada aprobado aprobada aceptado aceptada inscrito inscrita ativo ativa aprovado aprovada aceito assinante
  angemeldet aktiv bestatigt iscritto iscritta attivo attiva confermato confermata активен активна активный подписан
  подписана подтвержден подтверждена نشط مشترك مشتركة مفعل 已订阅 订阅中 活跃 有效 正常`)

/** Status words of people who get no mail. */
const inactive =
  words(`unsubscribed unsubscribe optedout optout blocklisted blacklisted blocklist blacklist blocked
  disabled inactive cleaned bounced bounce hardbounce hardbounced complained complaint spam spamcomplaint donotcontact
  donotemail donotmail denied refused rejected cancelled canceled withdrawn removed suppressed archived nonsubscribed
  notsubscribed neversubscribed nonmarketingcontact undeliverable unreachable invalid deleted declined desabonne
  desabonnee desinscrit desinscrite bloque bloquee refuse refusee annule annulee nepascontacter rejete rejetee retire
  notallowed donotallow awaitingconfirmation unconfirmed notconfirmed neverconfirmed optinpending reoptinpending
  temphold onhold hold globalunsubscribe globallyunsubscribed usersuppressed userunsubscribed markedasspam nocontact noemail nomail
  noemails donotinvite revoked notgiven notgranted inactif inactive baja dadodebaja dadadebaja desuscrito desuscrita bloqueado bloqueada rechazado rechazada cancelado
  cancelada rebotado rebotada nocontactar inactivo excluido retirado denegado descadastrado descadastrada rejeitado
  rejeitada naocontatar naocontactar inativo removido recusado abgemeldet abbestellt ausgetragen gesperrt inaktiv
  unzustellbar abgelehnt disiscritto disiscritta cancellato cancellata bloccato bloccata inattivo inattiva отписан
  отписана отписался отписалась отписаны отписались неактивен неактивна заблокирован заблокирована удален удалена
  отклонен отклонена небеспокоить неписать нерассылать ملغي ملغى محظور محظورة غيرنشط غيرمشترك الغىالاشتراك الغيالاشتراك
  الغاءالاشتراك ملغيالاشتراك 退订 已退订 取消订阅 已取消订阅 拒收 已拉黑 黑名单 无效 退信`)

export type OptOutReading = 'opted-out' | 'active' | 'unknown'

/** What a cell says about mail to its person. An empty cell and a dash say nothing against it. */
export const readOptOut = (field: ContactField, cell: string): OptOutReading => {
  if (/^[\s–—.*-]*$/.test(cell)) return 'active'
  if (/^https?:\/\//i.test(cell)) return 'active'
  const folded = foldHeading(cell)
  if (field === 'labels') return cell.split(/:::|[,;|]/).some(labelsOptOut) ? 'opted-out' : 'active'
  if (inactive.has(folded) || isTellingStatus(cell)) return 'opted-out'
  if (field === 'status')
    return active.has(folded) || active.has(folded.replace(/s$/, '')) ? 'active' : readStatusText(cell)
  // A zero is a no, also as an empty date of a database: 0000-00-00.
  const isNo = no.has(folded) || cell.trim() === '☐' || /^[0\s:./-]+$/.test(cell)
  if (allowed.has(folded)) return 'active'
  if (field === 'opt-in')
    return isNo || /^[\u274c\u2717\u2718\u2716\u{1f6ab}\u26d4\u{1f44e}]/u.test(cell) || deniesWish(cell)
      ? 'opted-out'
      : 'active'
  return isNo || active.has(folded) ? 'active' : 'opted-out'
}

/** `No, thank you`, `Non merci`, `Yes, but not by e-mail`: an answer that begins with a no or denies. */
const deniesWish = (cell: string): boolean => {
  const [first = '', ...others] = cell
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .map(foldHeading)
  return no.has(first) || others.some((word) => word === 'not' || inactive.has(word))
}

const labelsOptOut = (label: string): boolean =>
  inactive.has(foldHeading(label)) || refusal.test(foldText(label)) || answersOptOut(label)

/** `Status=Unsubscribed`, `"do_not_contact": true`, `consent: no`: a heading and its value within one cell. */
const answersOptOut = (label: string): boolean => {
  const [, heading = '', value = ''] =
    /^[\s{"']*([\p{L} _-]+?)["']?\s*[=:]\s*["']?([^"'}]*)/u.exec(label) ?? []
  const field = fieldOfHeading(heading)
  return (
    (field === 'status' || field === 'opt-out' || field === 'opt-in') &&
    readOptOut(field, value) === 'opted-out'
  )
}

/** `Does not want to receive e-mails`, in a remark: a person asked for no mail. A missing address is no such request. */
const refusal =
  /\b(?:(?:do|does|did) not|(?:do|does)n.?t|no longer|nao|ya no|ne|no (?=(?:dese|quier|acept|volver|envi|contact|escrib|invit)))\b.{0,40}\b(?:receiv|contact|contat|e-?mail|mail|recib|receb|recevoir|sollicit|enviar|envoyer|escrib|ecrire|invit)|\bnot to be (?:e-?mailed|mailed|contacted|invited)|\b(?:remove|take|delete)\b.{0,30}\b(?:from|off)\b.{0,20}\blists?\b|\b(?:retirer|enlever|supprimer|quitar|sacar|eliminar|remover|tirar)\b.{0,20}\bd(?:e|a) la liste?a?\b|\b(?:remover|tirar|retirar)\b.{0,20}\bda lista\b|\bstop (?:sending|e-?mails?|mails?|contact)|\b(?:unsubscri|desinscri|desabonn|desuscri|descadastr)|\bopt(?:ed|s)?[ -]?outs?\b|\b(?:dado|dada|dar|darse) de baja\b|\bdo not (?:send|disturb)\b|\b(?:bounces|bounced|undeliverable|deceased|passed away)\b|\b(?:address|e-?mail|adresse|courriel|direccion|correo|endereco)\b.{0,20}\b(?:no longer valid|not valid|invalid|invalide|invalida|invalido|plus valide|does not work)\b/

const negations = words('not never no non ne pas jamais nunca nao sem soft')

/** `denied by host`, `Unsubscribed on 12/03/2025`: one word that says so, and none that turns it round. */
const readStatusText = (cell: string): OptOutReading => {
  const found = cell.split(/[^\p{L}]+/u).map(foldHeading)
  const isOut = found.some((word) => inactive.has(word)) && !found.some((word) => negations.has(word))
  return isOut ? 'opted-out' : 'unknown'
}

/** Words that no column but one about mail holds: a column with them is read as a status, whatever its heading. */
const telling = words(`unsubscribed optedout blocklisted blacklisted bounced hardbounce hardbounced softbounce
  donotcontact donotemail donotmail spamcomplaint desabonne desabonnee desinscrit desinscrite nepascontacter dadodebaja
  desuscrito desuscrita nocontactar descadastrado descadastrada naocontatar отписан отписана отписался отписалась
  abgemeldet abbestellt disiscritto disiscritta 已退订 已取消订阅`)

export const isTellingStatus = (cell: string): boolean =>
  telling.has(foldHeading(cell)) || tellingStart.test(cell)

/** `Unsubscribed on 3 March`, `Opted out (form)`, `USER_SUPPRESSED`. */
const tellingStart =
  /^(?:globally |user[ _])?(?:unsubscribed?|opted[ -]?out|suppressed|black-?listed|block-?listed|abgemeldet|disiscritt[oa])\b/i

/** Whether a remark of a few words asks for no mail: a longer text may be an answer about something else. */
export const isTellingRemark = (cell: string): boolean =>
  cell.split(/[,;|]/).some((part) => part.length <= 80 && readOptOut('labels', part) === 'opted-out')

/**
 * The words behind a name or an address that ask for no mail: `Amina Warsame (unsubscribed)`, `Omar - DO NOT CONTACT`,
 * `amina@example.org (opted out)`; undefined: there are none.
 */
export const findOptOutBeside = (cell: string): string | undefined =>
  cell
    .split(/[()[\]{}*]|\s[-–—:|/]+\s|\S+@\S+/)
    .slice(1)
    .find((words) => isTellingStatus(words.trim()) || refusal.test(foldText(words)))
    ?.trim()
