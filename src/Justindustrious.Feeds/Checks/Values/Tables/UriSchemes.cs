// Written by tools/tables/make.mjs; to renew it, run tools/tables/renew.sh.
namespace Justindustrious.Feeds.Checks.Values.Tables;

/// <summary>URI schemes in IANA's registry (schemes 1.4.0), RFC 7595.</summary>
internal static class UriSchemes
{
    /// <summary>Permanent registrations, one a line.</summary>
    public static ReadOnlySpan<byte> Permanent =>
        "\naaa\naaas\nabout\nacap\nacct\ncap\ncid\ncoap\ncoaps\ncrid\ndata\ndav\ndict\ndns\nexample\nfile\nftp\ngeo\ngo\ngopher\nh323\nhttp\nhttps\niax\nicap\nim\nimap\ninfo\nipp"u8 +
        "\nipps\niris\niris.beep\niris.lwz\niris.xpc\niris.xpcs\njabber\nldap\nmailto\nmid\nmsrp\nmsrps\nmtqp\nmupdate\nnews\nnfs\nni\nnih\nnntp\nopaquelocktoken\npkcs11\n"u8 +
        "pop\npres\nreload\nrtsp\nrtsps\nrtspu\nservice\nsession\nshttp\nsieve\nsip\nsips\nsms\nsnmp\nsoap.beep\nsoap.beeps\nstun\nstuns\ntag\ntel\ntelnet\ntftp\nthismessa"u8 +
        "ge\ntip\ntn3270\nturn\nturns\ntv\nurn\nvemmi\nvnc\nws\nwss\nxcon\nxcon-userid\nxmlrpc.beep\nxmlrpc.beeps\nxmpp\nz39.50r\nz39.50s\n"u8;

    /// <summary>Provisional and historical registrations, one a line.</summary>
    public static ReadOnlySpan<byte> Provisional =>
        "\nacr\nadiumxtra\nafp\nafs\naim\nappdata\napt\nattachment\naw\nbarion\nbeshare\nbitcoin\nblob\nbolo\ncallto\nchrome\nchrome-extension\ncom-eventbrite-attendee"u8 +
        "\ncontent\ncvs\ndis\ndlna-playcontainer\ndlna-playsingle\ndntp\ndtn\ndvb\ned2k\nfacetime\nfeed\nfeedready\nfinger\nfish\ngg\ngit\ngizmoproject\ngtalk\nham\nhcp\n"u8 +
        "icon\niotdisco\nipn\nirc\nirc6\nircs\nisostore\nitms\njar\njms\nkeyparc\nlastfm\nldaps\nmagnet\nmaps\nmarket\nmessage\nmms\nms-access\nms-drive-to\nms-enrollmen"u8 +
        "t\nms-excel\nms-getoffice\nms-help\nms-infopath\nms-media-stream-id\nms-powerpoint\nms-project\nms-publisher\nms-search-repair\nms-secondary-screen-co"u8 +
        "ntroller\nms-secondary-screen-setup\nms-settings\nms-settings-airplanemode\nms-settings-bluetooth\nms-settings-camera\nms-settings-cellular\nms-set"u8 +
        "tings-cloudstorage\nms-settings-connectabledevices\nms-settings-displays-topology\nms-settings-emailandaccounts\nms-settings-language\nms-setting"u8 +
        "s-location\nms-settings-lock\nms-settings-nfctransactions\nms-settings-notifications\nms-settings-power\nms-settings-privacy\nms-settings-proximit"u8 +
        "y\nms-settings-screenrotation\nms-settings-wifi\nms-settings-workplace\nms-spd\nms-transit-to\nms-visio\nms-walk-to\nms-word\nmsnim\nmumble\nmvn\nnotes\n"u8 +
        "oid\npalm\npaparazzi\nplatform\nproxy\npsyc\nquery\nredis\nrediss\nres\nresource\nrmi\nrsync\nrtmfp\nrtmp\nsecondlife\nsftp\nsgn\nskype\nsmb\nsmtp\nsoldat\nspotif"u8 +
        "y\nssh\nsteam\nsubmit\nsvn\nteamspeak\nteliaeid\nthings\ntool\nudp\nunreal\nut2004\nv-event\nventrilo\nview-source\nwebcal\nwpid\nwtai\nwyciwyg\nxfire\nxri\nymsg"u8 +
        "r\n\nfax\nfilesystem\nmailserver\nmodem\npack\nprospero\nsnews\nvideotex\nwais\nz39.50\n"u8;
}
