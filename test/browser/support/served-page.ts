/** A page as the server sent it. */
export interface ServedPage {
  url: string
  html: string
  /** A public page, open on slow lines too: not the console, not a page of the local stack itself. */
  isPublic: boolean
}
