; Of the NSIS installer. The journal belongs to the counter, not to an account: its folder lies in ProgramData and every
; account of the machine may write in it. It stays when the program goes, since acts may lie in it that were never sent.

!macro customInstall
  SetShellVarContext all
  CreateDirectory "$APPDATA\Jibu\data"
  ; The built-in group of users, by its number: its name depends on the language of the system.
  nsExec::ExecToLog 'icacls "$APPDATA\Jibu\data" /grant "*S-1-5-32-545:(OI)(CI)M"'
!macroend

!macro customUnInstall
  SetShellVarContext all
  IfFileExists "$APPDATA\Jibu\data\journal*" 0 jibuNothingKept
  ${ifNot} ${Silent}
    MessageBox MB_OK "本机办件日志保留在 $APPDATA\Jibu\data，其中可能有未送达的办理；确认全部送达后方可由管理员删除。"
  ${endIf}
  jibuNothingKept:
!macroend
