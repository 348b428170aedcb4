import type { PlannableDay, ProgrammeSession } from '../../domain/clinic/clinic'
import { truncateText } from '../../domain/values/truncate-text'
import type { MailTranslator } from '../../i18n/mail-translator'
import type { ContentBlock } from './mail-content'
import { toSingleLine } from './single-line-text'

/** Of the 30 KB that a mail may have, so much may be programme; what does not fit is on the clinic's page. */
const PROGRAMME_BYTES = 6_500
const MAX_TITLE_LENGTH = 120

/** The programmes of these days in clinic time, each cut to its share; nothing for a day without sessions. */
export const createProgrammeBlocks = (
  translator: MailTranslator,
  days: readonly PlannableDay[],
): ContentBlock[] =>
  days
    .filter(({ sessions }) => sessions.length > 0)
    .map((day) => createProgrammeBlock(translator, day, PROGRAMME_BYTES / days.length))

const createProgrammeBlock = (
  { t }: MailTranslator,
  { number, sessions }: PlannableDay,
  byteBudget: number,
): ContentBlock => {
  const items: { time: string; title: string; isSecondary: boolean }[] = []
  let usedBytes = 0
  for (const session of sessions) {
    const item = toProgrammeItem(session)
    usedBytes += estimateRowBytes(item.title)
    if (usedBytes > byteBudget) break
    items.push(item)
  }
  const hiddenItems = sessions.length - items.length
  const moreText = hiddenItems > 0 ? t('moreProgramme', { count: hiddenItems }) : null
  return { type: 'programme', title: t('programme', { number }), items, moreText }
}

const toProgrammeItem = ({ start, end, title, kind }: ProgrammeSession) => ({
  time: `${start}–${end}`,
  title: truncateText(toSingleLine(title), MAX_TITLE_LENGTH),
  isSecondary: kind === 'break',
})

/** Bytes of a row in both twins, as they travel: its frame, the title twice, marks written as entities. */
const estimateRowBytes = (title: string): number =>
  330 + 2.8 * Buffer.byteLength(title) + 5 * (title.match(/[&<>"'=]/g)?.length ?? 0)
