export const title = 'Desbloquear Chartkey';
export const password = 'Contraseña';
export const unlock = 'Desbloquear';
export const working = 'Abriendo. Tarda un segundo a propósito, para que nadie pueda adivinar rápido.';
export const wrong = 'Con esa contraseña no se abrió. Sus registros están a salvo.';
export const waiting = 'Hay una solicitud en espera. No se ha compartido nada.';
export const nothingShared = 'Sus registros siguen cifrados hasta que usted desbloquee.';
export const forgotten =
  '¿La olvidó? Solo sus palabras de recuperación o sus guardianes pueden abrir de nuevo sus registros.';
export const passkey = 'Desbloquear con llave de acceso';
export const askingPasskey = 'Su navegador le pide la llave de acceso. Siga lo que indica.';
export const passkeyNotUsed = 'La llave de acceso no se usó. Intente de nuevo o escriba su contraseña.';
export const orPassword = 'O con su contraseña';
export const forgottenPasskey =
  '¿La olvidó? Desbloquee con su llave de acceso y luego elija una contraseña nueva en “Claves y recuperación”.';
