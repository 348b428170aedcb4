import { foldText } from '../../values/text/fold-text'

/** Note-taking services of 2024 to 2026 by names that no person has, anywhere in a display name. */
const unmistakable =
  /\botter\.?ai\b|\botterpilot\b|\bfireflies\.ai\b|\bread\.? ?ai\b|\btl;?dv\b|\bmeetgeek\b|\bsupernormal\b|\bcircleback\b|\brecall\.ai\b|\bfellow\.(?:app|ai)\b|\bchorus\.ai\b|\bgong\.io\b|\bmeetjamie\b|\bhappyscribe\b|\bmeetrecord\b|\bvowel\.com\b|\bclickup ?ai\b|\bfinchnote\b|\bzoom ai\b|\bchatgpt\b|\bhynote\b|\bwudpecker\b|\bplaud(?:\.ai| ai| note)\b|\bmicrosoft (?:365 )?copilot\b|\bgemini notes?\b/

/** Names of such services that are also words, or given or family names somewhere. */
const services =
  'airgram|avoma|bluedot|chorus|circleback|claap|claude|cluely|colibri|copilot|fathom|fellow|fireflies|gemini|google gemini|gong|grain|granola|hedy|jamie|krisp|laxis|leexi|loom|noota|notta|noty|nova|nyota|otter|plaud|read|rewatch|sana|scribbl|sembly|shadow|sonix|spinach|tactiq|trint|zoom|fred'
const tools = 'ai|bot|assistant|recorder|recording|notes?|note ?taker|copilot|agent'

/** A whole part of a display name: "Fathom", "Notta Bot", "Krisp.ai", "AI Fathom". */
const wholeService = new RegExp(`^(?:ai )?(?:${services})(?:(?: |\\.)(?:${tools}))*$`)
/** Given names and words: alone they are no service. */
const givenName =
  /^(jamie|grain|read|fellow|shadow|hedy|sana|loom|zoom|otter|chorus|claude|gemini|nova|nyota|fred|noty)$/
/** Family names: alone they are the service, beside an institution ("Gong (NCA)") a person. */
const familyName = /^gong$/

/**
 * Whether a display name is that of a service that takes notes. A name that only holds a service's word among others,
 * as "Krisp Mwale" or "Fathom Bank", may be a person's and is none; a part set off from the rest is read by itself:
 * "Omar (Fathom)", "Krisp - Amina", "Amina's Notta".
 */
export const isNoteTaker = (displayName: string): boolean => {
  const name = foldText(displayName.replaceAll('_', ' '))
  if (unmistakable.test(name)) return true
  const parts = name
    .split(/[()[\]|/:;•]|\s[-–—]\s|['’]s?\s|\s(?:for|from|by)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const mayBePerson = (part: string) => givenName.test(part) || (parts.length > 1 && familyName.test(part))
  return parts.some((part) => wholeService.test(part) && !mayBePerson(part))
}
