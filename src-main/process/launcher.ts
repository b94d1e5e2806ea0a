// Whether a launcher started this process: then it reads standard error, and may have another shell to open, so that no
// box of the system may hold up the end.

export const hasLauncher = (): boolean => process.connected
