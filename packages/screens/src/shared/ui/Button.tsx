import type { ComponentChildren, JSX } from 'preact'

interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'icon'> {
  kind?: 'primary' | 'plain' | 'danger' | 'quiet'
  size?: 'normal' | 'large' | 'kiosk'
  /** A key that does the same, shown on the button. */
  hint?: string | undefined
  /** A command is under way: the button cannot be pressed and says so, but keeps the focus, unlike a disabled one. */
  busy?: boolean
  icon?: ComponentChildren
}

export const Button = ({ kind = 'plain', size = 'normal', hint, busy = false, icon, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    class={`button ${kind} ${size}`}
    aria-busy={busy}
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  >
    {icon}
    <span class="label">{children}</span>
    {hint && (
      <span class="key" aria-hidden="true">
        {hint}
      </span>
    )}
  </button>
)
