import type { Direction } from '../language/direction'
import type { Inline } from '../language/sentence'
import type { Block } from './content'
import { look } from './look'

/** What every cell says of its language. */
export interface Reader {
  lang: string
  dir: Direction
}

/** A block of one type, for whom. */
export type Of<Type extends Block['type']> = { block: Extract<Block, { type: Type }>; reader: Reader }

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
