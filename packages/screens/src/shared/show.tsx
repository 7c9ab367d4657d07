import './base.css'
import './ui/ui.css'
import { type ComponentType, render } from 'preact'

/** Puts a page's component on the screen. */
export const show = (Page: ComponentType): void => {
  const screen = document.getElementById('screen')
  if (screen) render(<Page />, screen)
}
