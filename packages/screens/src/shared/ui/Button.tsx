import type { ComponentChildren, JSX } from 'preact'

interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'icon'> {
  kind?: 'primary' | 'plain' | 'danger' | 'quiet'
  size?: 'normal' | 'large' | 'kiosk'
  /** A key that does the same, shown on the button. */
  hint?: string | undefined
  /** A command is under way: the button cannot be pressed, and says so. */
  busy?: boolean
  icon?: ComponentChildren
}

export const Button = ({ kind = 'plain', size = 'normal', hint, busy = false, icon, children, disabled, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    class={`button ${kind} ${size}`}
    disabled={Boolean(disabled) || busy}
    aria-busy={busy}
    aria-keyshortcuts={hint}
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
