import type { PlannableClinic, PlannableDay, ProgrammeSession } from '../../domain/clinic/clinic'
import { languageOfText } from '../../domain/clinic/clinic-in-language'
import type { Language } from '../../domain/values/language'
import { truncateText } from '../../domain/values/text/truncate-text'
import type { MailTranslator } from '../../i18n/mail-translator'
import type { ContentBlock, ProgrammeItem } from './mail-content'
import { toSingleLine } from './single-line-text'

/** Of the 30 KB that a mail may have, so much may be programme; what does not fit is on the clinic's page. */
const PROGRAMME_BYTES = 6_500
const MAX_TITLE_LENGTH = 120
/** ` lang=3D"ar" dir=3D"rtl"`. */
const MARK_BYTES = 26

type TranslatedClinic = Pick<PlannableClinic, 'translations'>

/**
 * The programmes of these days in clinic time, each cut to its share; nothing for a day without sessions.
 * @param clinic as `clinicInLanguage` gave it
 */
export const createProgrammeBlocks = (
  translator: MailTranslator,
  clinic: TranslatedClinic,
  days: readonly PlannableDay[],
): ContentBlock[] =>
  days
    .filter(({ sessions }) => sessions.length > 0)
    .map((day) => createProgrammeBlock(translator, clinic, day, PROGRAMME_BYTES / days.length))

const createProgrammeBlock = (
  { t, language }: MailTranslator,
  clinic: TranslatedClinic,
  { number, sessions }: PlannableDay,
  byteBudget: number,
): ContentBlock => {
  const items: ProgrammeItem[] = []
  let usedBytes = 0
  for (const session of sessions) {
    const own = languageOfText(clinic, session.title)
    const item = toProgrammeItem(session, own === language ? null : own)
    usedBytes += estimateRowBytes(item.title) + (item.language === null ? 0 : MARK_BYTES)
    if (usedBytes > byteBudget) break
    items.push(item)
  }
  const hiddenItems = sessions.length - items.length
  const moreText = hiddenItems > 0 ? t('moreProgramme', { count: hiddenItems }) : null
  return { type: 'programme', title: t('programme', { number }), items, moreText }
}

const toProgrammeItem = (
  { start, end, title, kind }: ProgrammeSession,
  language: Language | null,
): ProgrammeItem => ({
  time: `${start}–${end}`,
  title: truncateText(toSingleLine(title), MAX_TITLE_LENGTH),
  language,
  isSecondary: kind === 'break',
})

/** Bytes of a row in both twins, as they travel: its frame, the title twice, marks written as entities. */
const estimateRowBytes = (title: string): number =>
  330 + 2.8 * Buffer.byteLength(title) + 5 * (title.match(/[&<>"'=]/g)?.length ?? 0)
