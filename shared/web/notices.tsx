import type { PropsWithChildren } from 'hono/jsx'

export type StatusTone = 'accent' | 'good' | 'warn' | 'bad' | 'plain'

/** A state in one word. */
export const StatusBadge = ({ tone, children }: PropsWithChildren<{ tone: StatusTone }>) => (
  <span class={`badge ${tone}`}>{children}</span>
)

/** A notice that the reader should see before going on. */
export const NoticeBox = ({
  tone,
  title,
  children,
}: PropsWithChildren<{ tone: StatusTone; title?: string }>) => (
  <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
    {title && <h2>{title}</h2>}
    {children}
  </div>
)

/** Shown in place of an empty list: why it is empty and what to do next. */
export const EmptyState = ({ children }: PropsWithChildren) => <div class="empty">{children}</div>
