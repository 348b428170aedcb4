const defaultPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** For a page that shows a mail in a frame: the frame is an address of this site too. */
export const mailFramePolicy = `${defaultPolicy}; frame-src 'self'`

/**
 * For a mail shown to the staff member before it is sent, in a frame of this site only: its style is inline, as mail
 * programs need it; it runs no script, loads nothing, sends nothing, and its links open in a new tab.
 */
export const mailPreviewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

/**
 * The headers of every answer with a page: nothing from third parties, no inline script or style, no framing,
 * and no address of ours in a Referer (personal addresses are secrets).
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': defaultPolicy,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}
