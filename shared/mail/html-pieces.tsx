import type { Inline } from '../language/sentence'
import { look } from './look'

/** A sentence: values stand in `bdi`, so that a name in another script turns nothing around it. */
export const Pieces = ({ of }: { of: readonly Inline[] }) => <>{of.map(piece)}</>

/** An address is left to right in every language. */
export const Address = ({ url, label }: { url: string; label: string | null }) => (
  <a href={url} style={look.link} class="link">
    {label === null ? <bdi dir="ltr">{url}</bdi> : <bdi>{label}</bdi>}
  </a>
)

const piece = (part: Inline) => {
  if (typeof part === 'string') return part
  if ('link' in part) return <Address url={part.link} label={part.label} />
  if ('strong' in part) {
    return (
      <strong>
        <bdi>{part.strong}</bdi>
      </strong>
    )
  }
  return <bdi>{part.isolate}</bdi>
}
