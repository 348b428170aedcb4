import type { Finding } from '../../../../shared/domain/announcement/draft'
import { Badge } from '../../../../shared/pages/notice'
import { severityWords } from '../words'

/** Findings under each other; each says how much it matters, in a word and a colour. */
export const FindingList = ({ findings, at }: { findings: Finding[]; at?: (line: number) => string }) => (
  <ul class="findings">
    {findings.map(({ severity, line, message }) => (
      <li class={severityWords[severity].tone}>
        <Badge tone={severityWords[severity].tone}>{severityWords[severity].words}</Badge>{' '}
        <span dir="auto">{message}</span>
        {line !== null && at && (
          <>
            {' '}
            <a href={at(line)}>Line {line}</a>
          </>
        )}
      </li>
    ))}
  </ul>
)

const lineClass = (findings: Finding[]): string | undefined => {
  if (findings.length === 0) return undefined
  const tones = findings.map(({ severity }) => severityWords[severity].tone)
  return tones.includes('bad') ? 'noted bad' : tones.includes('warn') ? 'noted' : 'noted info'
}

/** The announcement with its lines numbered, empty ones left out; each finding stands beside its line. */
export const NumberedText = ({ text, findings }: { text: string; findings: Finding[] }) => {
  const byLine = Map.groupBy(findings, ({ line }) => line)
  return (
    <ol class="lines">
      {text.split(/\r\n|\r|\n/).map((line, index) => {
        const own = byLine.get(index + 1) ?? []
        if (line.trim() === '' && own.length === 0) return null
        return (
          <li id={`line-${index + 1}`} class={lineClass(own)}>
            <span class="at">{index + 1}</span>
            <span dir="auto">{line}</span>
            {own.length > 0 && <FindingList findings={own} />}
          </li>
        )
      })}
    </ol>
  )
}
