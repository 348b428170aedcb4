import { truncateText } from '../../domain/values/text/truncate-text'
import type { AnnotatedLine } from '../line'
import type { OutlineItem } from '../outline/outline-item'
import type { HeadingTopic } from '../text/layout/heading-topics'
import { concernsArrival, namesDeadline, namesOfficeHours } from '../text/sentence-cues'
import { type Sentence, splitSentences } from '../text/sentences'

export interface Introduction {
  /** Each a paragraph, or a point of a list behind `• `. */
  paragraphs: string[]
  /** The lines of the page that gave them. */
  lines: number[]
}

const maxItems = 300
const maxParagraphs = 12
const maxParagraphLength = 1500
const maxLength = 4000
const minSentenceLength = 25
const minHanSentenceLength = 10
const minLeadLength = 12

/** Words of what an event is for, in Latin letters. */
const purpose =
  /(?<!\p{L})(?:aim(?:s|ed|ing)?|objectives?|purposes?|goals?|seeks?|background|insights?|guidance|align(?:s|ed)?|(?:designed|intended|expected) (?:to|output|outcomes?)|(?:will|to) (?:provide|cover|share|present|explore|discuss|focus|address|introduce|equip|examine|help|enable|bring|showcase|look|offer|give|show|teach|explain|train|strengthen|build|raise|support|gain|learn|understand)|learn|objectifs?|vise(?:nt)?|but|finalité|permettra|abordera|présentera|portera|expliquera|renforcer|objetivos?|finalidad|busca|permitirá|abordará|presentará|explicará|tratará|fortalecer|finalidade|visa|apresentará|fortalecer|cel|tujuan)(?!\p{L})/iu
const purposeInOtherScripts =
  /(?<!\p{L})(?:цел(?:ь|и|ью|ям)|задач|направлен|позволит|рассмотр|узнают|посвящ)|(?:ت|ي)هدف|الهدف|أهداف|الغرض|(?:س)?(?:ت|ي)(?:قدم|تناول|ناقش|عرض|ركز)|旨在|目的|目标|介绍|探讨|讲解|帮助/iu

/** What a page tells of joining and registering, which changes and is told by other fields. */
const logistics =
  /https?:|www\.|@|(?<!\p{L})(?:zoom|teams|webex|click|link|password|passcode|regist(?:er|ered|ration)|sign up|please|rsvp|(?:remote|in-person|online) participation|in person|virtual(?:ly)?|held online|veuillez|en présentiel|en ligne|por favor|presencial|en línea|lien|cliquez|inscri\p{L}*|inscreva\p{L}*|enlace|регистр\p{L}*|ссылк\p{L}*)(?!\p{L})|التسجيل|رابط|注册|报名|链接/iu

const bullet = /^\s*(?:[•·▪■●○◦‣⁃*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/u
const listLead = /[:：]$/u

/** Headings below which a page tells what the clinic is for. */
const ownTopics = new Set<HeadingTopic>(['objectives', 'host', 'date', 'time', 'place'])

/**
 * What a page says of the purpose of its clinic before the programme: whole sentences of the paragraphs that speak of
 * aims. Sentences with a date, an hour, an address or a word of registering are left out, because they would become
 * wrong when the clinic moves.
 * @param head the page up to its first session
 */
export const findIntroduction = (
  head: OutlineItem[],
  title: { title: string; line: number | null },
): Introduction => {
  const found: { text: string; line: number }[] = []
  const isTitle = ({ number, text }: AnnotatedLine) =>
    number === title.line && text.includes(title.title) && !listLead.test(text)
  let topic: HeadingTopic | null = null
  let list: { lead: string; line: number } | null = null
  let isInList = false
  for (const item of head.slice(0, maxItems)) {
    if (item.kind === 'day' && item.heading.number !== null) break
    const text = textOf(item)
    if (item.kind === 'topic' && item.rest === '') {
      topic = item.topic
      list = null
      isInList = item.topic === 'objectives'
    } else if (text === null || isTitle(item.line) || (topic !== null && !ownTopics.has(topic))) {
      list = null
      isInList = false
    } else if (bullet.test(text)) {
      const point = joinSentences(keepSentences(item.line, text, false))
      if (!(list || isInList) || point === '') continue
      if (list) found.push({ text: list.lead, line: list.line })
      list = null
      isInList = true
      found.push({ text: `• ${point.replace(bullet, '')}`, line: item.line.number })
    } else {
      isInList = topic === 'objectives'
      const speaksOfPurpose = topic === 'objectives' || purpose.test(text) || purposeInOtherScripts.test(text)
      const kept = speaksOfPurpose ? keepSentences(item.line, text, true) : []
      const lead = kept.at(-1)
      list = lead && listLead.test(lead) ? { lead, line: item.line.number } : null
      const paragraph = joinSentences(list ? kept.slice(0, -1) : kept)
      if (paragraph !== '') found.push({ text: paragraph, line: item.line.number })
    }
  }
  const kept = shorten(found)
  return { paragraphs: kept.map(({ text }) => text), lines: [...new Set(kept.map(({ line }) => line))] }
}

/** The text that an item of the page has for the introduction; null: none. */
const textOf = (item: OutlineItem): string | null => {
  if (item.kind === 'text') return item.line.text
  return item.kind === 'topic' && item.topic === 'objectives' && item.rest !== '' ? item.rest : null
}

/** The sentences that stay true when the clinic moves, whole ones only or also the bare words of a point. */
const keepSentences = (line: AnnotatedLine, text: string, wholeOnly: boolean): string[] => {
  if (line.truncated || line.beginAndEnd) return []
  const sentences = splitSentences(text)
  const offset = line.text.length - text.length
  return sentences
    .filter((sentence, index) => !wholeOnly || isWhole(sentence, index === sentences.length - 1))
    .filter((sentence) => staysTrue(line, sentence, offset))
    .map((sentence) => sentence.text)
}

const joinSentences = (sentences: string[]): string =>
  sentences.reduce((all, next) => `${all}${/^$|[。！？]$/u.test(all) ? '' : ' '}${next}`, '')

/** It ends with its mark, or as the last of its line with the colon of a list. */
const isWhole = ({ text }: Sentence, isLast: boolean): boolean => {
  if (isLast && listLead.test(text)) return text.length >= minLeadLength
  const least = /\p{Script=Han}/u.test(text) ? minHanSentenceLength : minSentenceLength
  return text.length >= least && /[.!?؟…。！？][)"”’»」』）]*$/u.test(text)
}

const staysTrue = (line: AnnotatedLine, { text, at, end }: Sentence, offset: number): boolean =>
  ![...line.dates, ...line.times].some((mention) => mention.at < end + offset && mention.end > at + offset) &&
  !logistics.test(text) &&
  !concernsArrival(text) &&
  !namesDeadline(text) &&
  !namesOfficeHours(text)

const shorten = <Part extends { text: string }>(parts: Part[]): Part[] => {
  let length = 0
  return parts.slice(0, maxParagraphs).flatMap((part) => {
    const text = truncateText(part.text, maxParagraphLength)
    length += text.length
    return length > maxLength ? [] : [{ ...part, text }]
  })
}
