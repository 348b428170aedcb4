import { foldText } from '../../domain/values/text/fold-text'

/** Beginnings of the names of the twelve months in the languages of Zoom's reports, in plain letters. */
const beginnings = [
  'jan|ene|gen|jän|янв|يناير|كانون الثاني|جانفي',
  'feb|fév|fev|фев|فبراير|شباط|فيفري',
  'mar|mär|мар|مارس|آذار',
  'apr|avr|abr|апр|أبريل|ابريل|نيسان|أفريل',
  'may|mai|mag|май|мая|مايو|أيار|ماي',
  'jun|juin|giu|июн|يونيو|يونيه|حزيران|جوان',
  'jul|juil|lug|июл|يوليو|يوليه|تموز|جويلية',
  'aug|août|ago|авг|أغسطس|آب|أوت',
  'sep|set|сен|سبتمبر|أيلول',
  'oct|out|okt|ott|окт|أكتوبر|اكتوبر|تشرين الأول',
  'nov|noy|ноя|نوفمبر|تشرين الثاني',
  'dec|déc|dez|dic|дек|ديسمبر|كانون الأول',
].map((names) => names.split('|').map(foldText))

/** The number of a month from its written name, full or shortened; null when the text is no month. */
export const monthNumber = (text: string): number | null => {
  const name = foldText(text).replace(/\.$/, '')
  const found = beginnings.findIndex((names) => names.some((beginning) => name.startsWith(beginning)))
  return found < 0 ? null : found + 1
}
