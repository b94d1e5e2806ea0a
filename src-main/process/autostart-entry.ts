// The file by which a Linux desktop starts a program at log-on (Desktop Entry Specification).

/** Inside quotes these characters take a backslash, which the file itself doubles; a percent sign is doubled. */
const quoted = (program: string): string =>
  `"${program.replace(/["`$\\]/g, (character) => `\\\\${character}`).replaceAll('%', '%%')}"`

export const autostartEntry = (program: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=技补工作站',
    `Exec=${quoted(program)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
