import type { OutlineItem } from '../../outline/outline-item'
import { namesEvent, namesWesternEvent } from '../../text/event-words'

const sentencePattern =
  /(?<!\p{L})(?:invites? (?:you|participants|stakeholders|all \p{L}+) to (?:the|a|its|this)|organi[sz](?:e|es|ing) (?:the|a)|host(?:s|ing)? (?:the|a)|(?:agenda|programme|briefing) (?:of|on) the|convie(?:nt)?[^.]{0,80} (?:à|au) ?(?:la|l['’]|une?)?|participer à (?:la|l['’]|une?)|organise(?:ra|nt|ront)?(?: [^.]{0,80},)? (?:la|l['’]|le|une?)|participar en (?:la|el|una?)|(?:informe|informs?|informa|announces?|annonce|comunica)(?:nt|n|m)?[^.]{0,100} (?:que|that) (?:the|la|le|l['’]|el|o|a)|organiza (?:la|el|una?)|convida[^.]{0,30} para (?:a|o|uma?))\s?(.{10,200}?)(?=[,.;(]|\s(?:planned|scheduled|to be|that|which|taking|on \d|from|to take|will|held|qui|initial\p{L}*|originally|inicialmente|est|has|du \d|les \d|le \d|prévue?|que|del? \d|los d|el \d|jointly|in collaboration|en col|online|via)(?!\p{L})|$)/iu

/** `An expert group meeting on mobile money, jointly organized by …, is scheduled to be held`. */
const subjectPatternOfEvent =
  /^(?:\d{1,2}\. )?(?:The|An?|La|El|Le|L['’]|Une?|Una|O|A) (.{8,150}?)(?:,[^.]{0,150})? (?:is scheduled|is planned|will be held|will take place|takes place|aura lieu|se tiendra|se realizará|se celebrará|tendrá lugar|terá lugar|realiza-se)(?!\p{L})/u

/** `состоится клиника по безопасности …`, `Приглашаем на онлайн-клинику «…»`. */
const russianSentence =
  /(?<!\p{L})(?:состоится|пройд[её]т|прове(?:д[её]т|дут)|провод(?:ит|ят|ится)|организу(?:ет|ют)|приглаша(?:ет|ем|ют)(?: вас| всех)?(?: принять участие)? (?:на|в)) ((?:[\p{L}-]+ ){0,3}(?:[\p{L}]+-)?(?:клиник|семинар|вебинар|тренинг|форум|практикум|консультаци|лекци|конференци|встреч|круглый стол|курс)\p{L}*[^.,;!?]{4,200})/iu
export const nameInRussianSentence = (text: string): string => {
  const name = russianSentence.exec(text)?.[1]
  return name ? (quotedName.exec(name)?.[1] ?? name.trim()) : text
}

/** `a one-day workshop themed "…"`, `la mesa redonda "…"`: an event, and its name in quotation marks. */
const eventThenQuote =
  /(?<!\p{L})(?:cl[ií]ni\p{L}+|workshops?|ateliers?|taller|semin\p{L}+|sémin\p{L}+|webina\p{L}+|training|formation|conf[eé]\p{L}+|forums?|roundtable|mesa redonda|table ronde|charla|curso|course|lecture|meeting|jornada|panel|oficina|palestra)(?!\p{L})[^"“«.:;]{0,40}["“«]([^"“”«»]{8,150})["”»]/iu
/** `"عيادة أمن الخدمات المالية الرقمية"`: a name in quotation marks that says it is an event. */
const anyQuoted = /[«"“]([^«»"“”]{8,150})[»"”]/gu
const quotedName = /[«"“]([^«»"”]{8,150})[»"”]/u

/**
 * A name inside a sentence; `quoted` where quotation marks say that it is one, `isName` where they or a capital letter
 * do: `the workshop on 3 March` is none.
 */
export interface SentenceTitle {
  title: string
  line: number
  quoted: boolean
  isName: boolean
}

/** `invite you to the … planned to take place`, `organise une … du 5 au 6 juin`. */
export const findTitleInSentence = (items: OutlineItem[]): SentenceTitle | null => {
  for (const { line } of items.slice(0, 60)) {
    const text = line.text.slice(0, 2000)
    const russian = nameInRussianSentence(text)
    if (russian !== text)
      return { title: capitalise(russian), line: line.number, quoted: false, isName: quotedName.test(text) }
    const quoted = eventThenQuote.exec(text)?.[1]
    if (quoted) return { title: quoted.trim(), line: line.number, quoted: true, isName: true }
    const quotedEvent = [...text.matchAll(anyQuoted)].map(([, name = '']) => name).find(namesEvent)
    if (quotedEvent) return { title: quotedEvent.trim(), line: line.number, quoted: true, isName: true }
    const match = sentencePattern.exec(text) ?? subjectPatternOfEvent.exec(text)
    if (match?.[1] && namesWesternEvent(match[1]))
      return {
        title: capitalise(match[1].trim()),
        line: line.number,
        quoted: false,
        isName: /^\p{Lu}/u.test(match[1].trim()),
      }
  }
  return null
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const kindOfEvent =
  '(?:Clinic|Workshop|Webinar|Seminar|Training|Masterclass|Roundtable|Clinique|Atelier|Webinaire|Séminaire|Formation|Clínica|Taller|Seminario|Webinario|Oficina|Seminário|CLINIC|WORKSHOP|WEBINAR|CLINIQUE|ATELIER|CLÍNICA|TALLER|OFICINA)'
const namedInText = new RegExp(
  `((?:\\p{Lu}[\\p{L}’'-]* ){0,4}${kindOfEvent}(?![\\p{L}])[^.,;:()!?\\d]{0,120}?)(?=[.,;:()!?\\d]|\\s(?:It|We|This|You|Il|Elle|Nous|Cette|Este|Esta|Please|Join|is|are|will|takes?|at|in|by|from|que|qui|which|that|est|se|aura|el|du|le|les|los|nos|at|AT|(?:[Oo]n |ON )?(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|(?:on |ON )?(?:MON|TUE|WED|THU|FRI|SAT|SUN)|organis\\p{L}+|organiz\\p{L}+)(?!\\p{L})|$)`,
  'u',
)

/** `This Saturday's Community Clinic on Scams is at …`: the words around the first kind of an event with a capital letter; null where none stands. */
export const findTitleInWords = (items: OutlineItem[]): { title: string; line: number } | null => {
  for (const { kind, line } of items.slice(0, maxItems)) {
    const found = kind === 'text' ? namedInText.exec(line.text.slice(0, maxText))?.[1] : undefined
    const name = found?.replace(pointer, '').replace(danglingWord, '').trim()
    if (name && name.split(' ').length >= minNameWords) return { title: name, line: line.number }
  }
  return null
}
/** `This Saturday's`, `Our next` */
const pointer = /^(?:(?:This|The|Our|Next|Your|Cette|Este|Esta) |\p{L}+day['’]s )+/u
const danglingWord = /\s(?:on|for|of|in|to|with|by|de|du|sur|sobre|para)\s*$/iu
const maxItems = 40
const maxText = 600
const minNameWords = 3
