// Two questions one after the other, as the popup asks: the first wakes the worker.
await chrome.runtime.sendMessage('first');
document.querySelector('#answer').textContent = await chrome.runtime.sendMessage('second');
