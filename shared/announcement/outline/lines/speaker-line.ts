import { parseLabel } from '../../text/layout/heading-topics'

const rolePattern =
  /(?<!\p{L})(?:officer|engineer|director|head|coordinator|co-?ordinator|consultant|expert|manager|specialist|chief|secretary|commissioner|governor|minister|chair|chairman|chairperson|professor|advis[eo]r|analyst|president|lead|researcher|charg[ée]e?|directeur|directrice|chef|ing[ée]nieure?|conseill[eè]re?|responsable|oficial|jef[ea]|ingenier[oa]|coordinador[a]?|gerente|especialista|asesora?|superintendente|CEO|CTO|CISO)(?!\p{L})/iu
const titlePattern = /^(?:Dr|Mr|Ms|Mrs|Mme|Mlle|M|Sr|Sra|Prof|Eng|Ing|H\.E|S\.E|Hon)\.?\s+\p{Lu}/u
const namePattern =
  /^\p{Lu}[\p{L}'’.-]{0,30}(?: (?:\p{Lu}[\p{L}'’.-]{0,30}|de|da|dos|van|von|bin|el|al|ben)){1,4}\s?[–—,|(:-]/u

const introductionPattern =
  /^(?:(?:[Mm]oderated|[Pp]resented|[Dd]elivered|[Ff]acilitated|[Ll]ed) by|(?:[Aa]nimée?|[Pp]résentée?|[Mm]odérée?) par|(?:[Mm]oderad[oa]|[Pp]resentad[oa]|[Ii]mpartid[oa]) por|[Bb]y|[Pp]ar|[Pp]or) (?!(?:Microsoft |MS )?(?:Zoom|Teams|Webex|Google)(?!\p{L}))(?:the |l['’]|la |el |le )?\p{Lu}/u

/** A line that names a speaker: `Moderator: …`, `Arnold Kibuuka – Project Officer, ITU`. Never a session. */
export const isSpeakerLine = (text: string): boolean => {
  const line = text.slice(0, 200).replace(/^[\s•·▪●○*–—-]+/u, '')
  if (parseLabel(line)?.topic === 'people' || introductionPattern.test(line)) return true
  if (line.length > 160 || /[.!?]$/.test(line)) return false
  return (
    titlePattern.test(line) ||
    (namePattern.test(line) && rolePattern.test(line.slice(line.search(/[–—,|(:-]/))))
  )
}
