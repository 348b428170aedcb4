import { labelled } from '../page/vocabulary'

const role =
  /(?<!\p{L})(?:officer|engineer|director|head|coordinator|co-?ordinator|consultant|expert|manager|specialist|chief|secretary|commissioner|governor|minister|chair|chairman|chairperson|professor|advis[eo]r|analyst|president|lead|researcher|charg[ée]e?|directeur|directrice|chef|ing[ée]nieure?|conseill[eè]re?|responsable|oficial|jef[ea]|ingenier[oa]|coordinador[a]?|gerente|especialista|asesora?|superintendente|CEO|CTO|CISO)(?!\p{L})/iu
const title = /^(?:Dr|Mr|Ms|Mrs|Mme|Mlle|M|Sr|Sra|Prof|Eng|Ing|H\.E|S\.E|Hon)\.?\s+\p{Lu}/u
const name =
  /^\p{Lu}[\p{L}'’.-]{0,30}(?: (?:\p{Lu}[\p{L}'’.-]{0,30}|de|da|dos|van|von|bin|el|al|ben)){1,4}\s?[–—,|(:-]/u

const introduced =
  /^(?:(?:[Mm]oderated|[Pp]resented|[Dd]elivered|[Ff]acilitated|[Ll]ed) by|(?:[Aa]nimée?|[Pp]résentée?|[Mm]odérée?) par|(?:[Mm]oderad[oa]|[Pp]resentad[oa]|[Ii]mpartid[oa]) por|[Bb]y|[Pp]ar|[Pp]or) (?:the |l['’]|la |el |le )?\p{Lu}/u

/** A line that names a speaker: `Moderator: …`, `Arnold Kibuuka – Project Officer, ITU`. Never a session. */
export const isPerson = (text: string): boolean => {
  const line = text.slice(0, 200).replace(/^[\s•·▪●○*–—-]+/u, '')
  if (labelled(line)?.topic === 'people' || introduced.test(line)) return true
  if (line.length > 160 || /[.!?]$/.test(line)) return false
  return title.test(line) || (name.test(line) && role.test(line.slice(line.search(/[–—,|(:-]/))))
}
