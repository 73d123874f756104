// An empty worker that answers: what waking any worker costs here, whatever it does.
chrome.runtime.onMessage.addListener((_message, _sender, respond) => respond('awake'));
